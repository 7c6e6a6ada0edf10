using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Works out, once everything is bound, how the JSON of each branch is told from that of the others.</summary>
internal sealed class JsonShapes(IReadOnlyList<ObjectModel> objects, IReadOnlyList<UnionModel> unions, IReadOnlyList<OpenEnumModel> openEnums)
{
    private const int MaxValues = 32;

    private readonly Dictionary<string, ObjectModel> _objects = objects.ToDictionary(static model => model.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, UnionModel> _unions = unions.ToDictionary(static model => model.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, OpenEnumModel> _enums = openEnums.ToDictionary(static model => model.Name, StringComparer.Ordinal);

    public static EquatableArray<UnionModel> Settle(IReadOnlyList<ObjectModel> objects, IReadOnlyList<UnionModel> unions, IReadOnlyList<OpenEnumModel> openEnums)
    {
        var shapes = new JsonShapes(objects, unions, openEnums);
        return unions
            .Select(union => union with { Variants = ApartFromTexts(union.Variants.Select(variant => variant with { Shapes = shapes.Of(variant.Type).ToEquatableArray() }).ToEquatableArray()) })
            .ToEquatableArray();
    }

    /// <summary>Bytes are a string of JSON like any other, unless there is another: then they are the answers that are no JSON.</summary>
    private static EquatableArray<UnionVariant> ApartFromTexts(EquatableArray<UnionVariant> variants)
        => variants.Any(IsBytes) && variants.Any(static variant => !IsBytes(variant) && variant.Shapes.Any(static shape => shape.Kind == JsonShapeKind.String))
            ? variants.Select(static variant => IsBytes(variant) ? variant with { Shapes = new[] { JsonShape.Of(JsonShapeKind.Bytes) }.ToEquatableArray() } : variant).ToEquatableArray()
            : variants;

    private static bool IsBytes(UnionVariant variant) => variant.Type is PrimitiveType { Kind: PrimitiveKind.Bytes };

    /// <summary>The kind of JSON that a type is written as; <see cref="JsonShapeKind.Any"/> for a class, which may be a choice.</summary>
    public static JsonShapeKind KindOf(TypeRef type) => type switch
    {
        ListType or TupleType => JsonShapeKind.Array,
        MapType => JsonShapeKind.Object,
        OpenEnumType => JsonShapeKind.String,
        OpenNumberType { Wire: PrimitiveKind.Int64 } => JsonShapeKind.Integer,
        OpenNumberType => JsonShapeKind.Number,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => JsonShapeKind.Boolean,
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds } => JsonShapeKind.Integer,
        PrimitiveType { Kind: PrimitiveKind.Double or PrimitiveKind.Decimal } => JsonShapeKind.Number,
        PrimitiveType { Kind: not PrimitiveKind.Json } => JsonShapeKind.String,
        _ => JsonShapeKind.Any,
    };

    private IEnumerable<JsonShape> Of(TypeRef type)
    {
        var shapes = new List<JsonShape>();
        var visited = new HashSet<TypeRef>();
        var pending = new Stack<TypeRef>([type]);
        while (pending.Count > 0)
        {
            TypeRef next = pending.Pop();
            if (!visited.Add(next))
                continue;
            if (next is ObjectType { Name: var name } && _unions.TryGetValue(name, out UnionModel union))
            {
                for (int i = union.Variants.Count - 1; i >= 0; i--)
                    pending.Push(union.Variants[i].Type);
            }
            else
            {
                shapes.Add(OfPlain(next));
            }
        }

        return shapes;
    }

    private JsonShape OfPlain(TypeRef type) => type switch
    {
        ObjectType { Name: var name } => _objects.TryGetValue(name, out ObjectModel model) ? OfObject(model) : JsonShape.Of(JsonShapeKind.Object),
        OpenEnumType { Name: var name } when _enums.TryGetValue(name, out OpenEnumModel openEnum) => JsonShape.Of(JsonShapeKind.String) with { Values = ValuesOf(openEnum) },
        _ => JsonShape.Of(KindOf(type)),
    };

    private JsonShape OfObject(ObjectModel model)
        => new(
            JsonShapeKind.Object,
            EquatableArray<string>.Empty,
            model.Properties.Where(static property => property.Discriminator?.IsRequired ?? property.Presence is not (PropertyPresence.Optional or PropertyPresence.OptionalNullable)).Select(static property => property.WireName).ToEquatableArray(),
            model.Properties.Select(static property => property.WireName).ToEquatableArray(),
            model.Properties.Select(ConstantOf).OfType<JsonConstant>().ToEquatableArray());

    private static JsonConstant? ConstantOf(string member, EquatableArray<string> values) => values.Count > 0 ? new JsonConstant(member, values) : null;

    private JsonConstant? ConstantOf(PropertyModel property)
        => property.Discriminator is { } discriminator ? ConstantOf(property.WireName, discriminator.IsDeclared ? discriminator.Values : EquatableArray<string>.Empty)
            : property.Type is OpenEnumType { Name: var name } && _enums.TryGetValue(name, out OpenEnumModel openEnum) ? ConstantOf(property.WireName, ValuesOf(openEnum)) : null;

    // A list of hundreds tells little, and would stand in every choice that has the type.
    private static EquatableArray<string> ValuesOf(OpenEnumModel openEnum)
        => openEnum.Members.Count > MaxValues ? EquatableArray<string>.Empty : openEnum.Members.Select(static member => member.Value).ToEquatableArray();
}
