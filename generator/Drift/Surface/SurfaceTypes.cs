using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Spells the model's types for people: short, as they stand in callers' code.</summary>
internal static class SurfaceTypes
{
    public static SurfaceType Of(TypeRef type, bool isNullable = false)
    {
        (string text, string erased) = (Text(type, isErased: false), Text(type, isErased: true));
        return isNullable ? new SurfaceType(text + "?", type.IsValueType ? erased + "?" : erased) : new SurfaceType(text, erased);
    }

    /// <summary>A property by what its presence makes of its type.</summary>
    public static SurfaceType Of(PropertyModel property) => property.Presence switch
    {
        PropertyPresence.OptionalNullable => Of(property.Type, isNullable: true).In("Optional"),
        PropertyPresence.Optional or PropertyPresence.RequiredNullable => Of(property.Type, isNullable: true),
        _ => Of(property.Type),
    };

    private static string Text(TypeRef type, bool isErased) => type switch
    {
        PrimitiveType primitive => Primitive(primitive.Kind),
        ListType list => $"IReadOnlyList<{Inner(list.Item, list.ItemIsNullable, isErased)}>",
        MapType map => $"IReadOnlyDictionary<string, {Inner(map.Value, map.ValueIsNullable, isErased)}>",
        ObjectType model => model.Name,
        TupleType tuple => tuple.Name,
        OpenEnumType openEnum => openEnum.Name,
        OpenNumberType number => number.Name,
        PairType pair => pair.Name,
        StreamType => "Stream",
        ItemContentType content => $"ItemContent<{Inner(content.Item, content.ItemIsNullable, isErased)}>",
        QueryValuesType values => $"QueryValues<{Text(values.Item, isErased)}>",
        _ => type.ToString(),
    };

    private static string Inner(TypeRef type, bool isNullable, bool isErased)
        => Of(type, isNullable) is var spelt && isErased ? spelt.Erased : spelt.Text;

    private static string Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Bytes => "byte[]",
        PrimitiveKind.File => "FileContent",
        PrimitiveKind.Json => "JsonElement",
        _ => kind.ToString(),
    };
}
