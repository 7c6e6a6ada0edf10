using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>A schema's type in the document's words: <c>integer (int32)</c>, <c>array of StepInfo</c>.</summary>
internal static class SchemaWords
{
    private const int MaxDepth = 4;

    public static string Of(OpenApiSchema? schema, int depth = 0)
    {
        if (schema is null)
            return "anything";
        if (schema.Reference is { } reference)
            return Excerpt.Of(References.NameOf(reference));
        if (SchemaTypes.Of(schema) is not { } type)
            return schema.Alternatives.Count > 0 ? "choice" : "anything";
        string name = string.Join(" or ", Names(type));
        if (type == JsonSchemaType.Array && depth < MaxDepth)
            return $"array of {Of(schema.Items, depth + 1)}";
        if (type == JsonSchemaType.Object && schema.Properties is not { Count: > 0 } && schema.AdditionalProperties is { } value && depth < MaxDepth)
            return $"map of {Of(value, depth + 1)}";
        return schema.Format is { } format && type is not JsonSchemaType.Object ? $"{name} ({Excerpt.Of(format)})" : name;
    }

    private static IEnumerable<string> Names(JsonSchemaType type)
        => Enum.GetValues(typeof(JsonSchemaType)).Cast<JsonSchemaType>()
            .Where(one => one != JsonSchemaType.Null && (type & one) != 0)
            .Select(static one => one.ToString().ToLowerInvariant());
}
