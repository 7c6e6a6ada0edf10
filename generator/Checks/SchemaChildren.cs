using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>The schemas that a schema is made of.</summary>
internal static class SchemaChildren
{
    public static IEnumerable<OpenApiSchema> Of(OpenApiSchema schema)
    {
        IEnumerable<OpenApiSchema?> single = [schema.Items, schema.MoreItems, schema.AdditionalProperties, schema.UnevaluatedProperties, schema.ContentSchema];
        return (schema.Properties?.Values ?? [])
            .Concat(schema.PatternProperties?.Values ?? [])
            .Concat(schema.PrefixItems)
            .Concat(Parts(schema))
            .Concat(single.OfType<OpenApiSchema>());
    }

    /// <summary>Those that speak of the same value.</summary>
    public static IEnumerable<OpenApiSchema> Parts(OpenApiSchema schema) => schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf);
}
