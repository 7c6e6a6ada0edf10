using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The expressions and statements that read and write one member of a JSON object.</summary>
internal sealed class JsonExpressions(TypeNames types)
{
    /// <summary><c>json.ReadInt64()</c>: null when the JSON says null.</summary>
    public string Read(TypeRef type, string json) => type switch
    {
        PrimitiveType primitive => $"{json}.Read{TypeNames.JsonName(primitive.Kind)}()",
        ObjectType => $"{json}.ReadModel<{types.Of(type)}>()",
        OpenEnumType => $"{json}.ReadEnum<{types.Of(type)}>()",
        ListType list => $"{json}.ReadList<{types.TypeAndItem(list.Item, list.ItemIsNullable)}>()",
        MapType map => $"{json}.ReadMap<{types.TypeAndItem(map.Value, map.ValueIsNullable)}>()",
        _ => throw NotJson(type),
    };

    /// <summary><c>json.Write("count"u8, Count);</c>: nothing is written for null.</summary>
    public string Write(TypeRef type, string json, string wireName, string value) => type switch
    {
        PrimitiveType => $"{json}.Write({Literal.Utf8(wireName)}, {value});",
        ObjectType => $"{json}.WriteModel({Literal.Utf8(wireName)}, {value});",
        OpenEnumType => $"{json}.WriteEnum({Literal.Utf8(wireName)}, {value});",
        ListType list => $"{json}.WriteList<{types.TypeAndItem(list.Item, list.ItemIsNullable)}>({Literal.Utf8(wireName)}, {value});",
        MapType map => $"{json}.WriteMap<{types.TypeAndItem(map.Value, map.ValueIsNullable)}>({Literal.Utf8(wireName)}, {value});",
        _ => throw NotJson(type),
    };

    private static InvalidOperationException NotJson(TypeRef type) => new($"Bind gives no {type.GetType().Name} in JSON.");
}
