using Microsoft.OpenApi;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Keywords of schemas that few documents have.</summary>
internal static class SchemaKeywords
{
    /// <summary>Schemas of members by the pattern of their names.</summary>
    public static IEnumerable<KeyValuePair<string, IOpenApiSchema>> PatternProperties(IOpenApiSchema schema)
        => schema.PatternProperties ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>();

    /// <summary>The schema of members that no other keyword speaks of; null when that is anything, or nothing.</summary>
    public static IOpenApiSchema? UnevaluatedProperties(IOpenApiSchema schema) => (schema as IOpenApiSchemaMissingProperties)?.UnevaluatedPropertiesSchema;

    /// <summary>How bytes are written in a string, <c>base64</c>; null when nothing is said.</summary>
    public static string? ContentEncoding(IOpenApiSchema schema) => (schema as IOpenApiSchemaMissingProperties)?.ContentEncoding;
}
