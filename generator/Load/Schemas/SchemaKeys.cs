namespace Upstash.Workflow.Generator.Load;

/// <summary>The keywords of schemas, of all versions: a document of one often borrows from another, and means it.</summary>
internal static class SchemaKeys
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
        "uniqueItems", "maxProperties", "minProperties", "required", "not", "additionalProperties", "default", "discriminator", "readOnly", "writeOnly", "xml",
        "externalDocs", "deprecated", "patternProperties", "prefixItems", "contains", "minContains", "maxContains", "propertyNames", "if", "then", "else",
        "dependentSchemas", "dependentRequired", "unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema", "$ref",
        "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "definitions", "dependencies", "additionalItems",
        // A parameter or a header of Swagger 2.0 is its own schema.
        "name", "in", "collectionFormat", "allowEmptyValue", "summary",
    };

    public static bool IsKnown(string key) => Known.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal);
}
