using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Branches of a choice that say no type, but only what must hold beside it: <c>anyOf: [{required: [a]}, {required: [b]}]</c>.</summary>
internal static class SchemaRestrictions
{
    private static readonly HashSet<string> Always = new(StringComparer.Ordinal)
    {
        "required", "description", "title", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml", "$comment",
        "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies", "minProperties", "maxProperties", "propertyNames",
        "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains",
    };

    /// <summary>Those that would imply a type where none is written.</summary>
    private static readonly HashSet<string> BesideType = new(StringComparer.Ordinal)
    {
        "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    };

    /// <param name="type">The type that the schema around the branches names itself.</param>
    public static bool AreAll(IReadOnlyList<OpenApiSchema> branches, JsonSchemaType? type) => branches.Count > 0 && branches.All(branch => Is(branch, type));

    private static bool Is(OpenApiSchema branch, JsonSchemaType? type)
        => branch.Node.Entries.All(entry => Always.Contains(entry.Key)
            || entry.Key.StartsWith("x-", StringComparison.Ordinal)
            || (entry.Key is "additionalProperties" && entry.Value is SpecScalar)
            || (type is not null && (BesideType.Contains(entry.Key) || (entry.Key is "type" && (branch.Type & ~JsonSchemaType.Null) == type))));
}
