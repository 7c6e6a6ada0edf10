using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>A mapping where a schema stands: a schema, a reference to one, or a reference with more beside it.</summary>
internal static class SchemaReader
{
    public static OpenApiSchema Read(SpecMapping mapping, ElementReader reader)
    {
        if (FindReference(mapping) is not { } reference)
            return new OpenApiSchema(mapping, reader);
        if (reader.Resolve(reference, "schemas") is not { } target)
            return new OpenApiSchema(mapping, reader);
        OpenApiSchema referred = new(mapping, reader, target);
        bool isMore = reader.Version >= SpecVersion.OpenApi31 && SchemaSiblings.AddTo(mapping);
        return isMore ? new OpenApiSchema(mapping, reader, referred) : referred;
    }

    /// <summary><c>$dynamicRef</c> is followed as if it were <c>$ref</c>: the schema that is meant where nothing overrides it.</summary>
    private static SpecScalar? FindReference(SpecMapping mapping) => mapping["$ref"] as SpecScalar ?? mapping["$dynamicRef"] as SpecScalar;
}
