using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The types of JSON Schema: several at once in a type list.</summary>
[Flags]
internal enum JsonSchemaType
{
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Object = 32,
    Array = 64,
}

internal static class JsonSchemaTypes
{
    /// <summary>The value of <c>type</c>: one or a list. What is no type is reported and left out.</summary>
    public static JsonSchemaType? Read(SpecNode node, ElementReader reader)
    {
        IReadOnlyList<SpecNode> written = node is SpecSequence list ? list.Items : [node];
        JsonSchemaType types = 0;
        foreach (SpecNode item in written)
        {
            if (Parse(item) is { } type)
                types |= type;
            else
                reader.Report(item.Span, $"The type '{(item is SpecScalar scalar ? Excerpt.Of(scalar.Text) : "")}'", "JSON Schema knows no such type", item);
        }

        return types == 0 ? null : types;
    }

    // "file" is Swagger 2.0's word for a binary body.
    private static JsonSchemaType? Parse(SpecNode node) => (node as SpecScalar)?.Text switch
    {
        "null" => JsonSchemaType.Null,
        "boolean" => JsonSchemaType.Boolean,
        "integer" => JsonSchemaType.Integer,
        "number" => JsonSchemaType.Number,
        "string" or "file" => JsonSchemaType.String,
        "object" => JsonSchemaType.Object,
        "array" => JsonSchemaType.Array,
        _ => null,
    };
}
