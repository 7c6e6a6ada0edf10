using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Finds the schemas that are files: binary strings inside multipart bodies. Anywhere else such a string is a text, as JSON has no bytes.
/// </summary>
internal static class FileSchemas
{
    public static HashSet<OpenApiSchema> Find(OpenApiDocument document)
    {
        var files = new HashSet<OpenApiSchema>();
        var visited = new HashSet<OpenApiSchema>();
        foreach (OpenApiSchema schema in MultipartSchemas(document))
            Visit(schema, files, visited);
        return files;
    }

    private static IEnumerable<OpenApiSchema> MultipartSchemas(OpenApiDocument document)
        => (document.Paths ?? Enumerable.Empty<KeyValuePair<string, OpenApiPathItem>>())
            .SelectMany(static path => path.Value.Operations.Select(static operation => operation.Value))
            .SelectMany(static operation => operation.RequestBody?.Content ?? Enumerable.Empty<KeyValuePair<string, OpenApiMediaType>>())
            .Where(static media => MediaTypes.IsMultipart(media.Key))
            .Select(static media => media.Value?.Schema)
            .OfType<OpenApiSchema>();

    // The parts of the body only: what is nested deeper in it is JSON.
    private static void Visit(OpenApiSchema schema, HashSet<OpenApiSchema> files, HashSet<OpenApiSchema> visited)
    {
        OpenApiSchema target = SchemaShapes.Target(schema);
        if (!visited.Add(target))
            return;
        foreach (OpenApiSchema part in target.AllOf.Concat(target.OneOf).Concat(target.AnyOf))
            Visit(part, files, visited);
        foreach (OpenApiSchema property in target.Properties?.Values ?? Enumerable.Empty<OpenApiSchema>())
            VisitPart(SchemaShapes.Target(property), files);
    }

    private static void VisitPart(OpenApiSchema part, HashSet<OpenApiSchema> files)
    {
        OpenApiSchema item = part.Items is { } items ? SchemaShapes.Target(items) : part;
        foreach (OpenApiSchema candidate in SchemaShapes.Alternatives(item).Select(SchemaShapes.Target).Append(item))
        {
            if (IsBinary(candidate))
                files.Add(candidate);
        }
    }

    /// <summary><c>format: binary</c>, or in 3.1 a media type without an encoding into text.</summary>
    public static bool IsBinary(OpenApiSchema schema)
        => SchemaShapes.NonNullType(schema) is JsonSchemaType.String or null
            && (schema.Format == "binary" || (schema.ContentMediaType is not null && schema.ContentEncoding is null));
}
