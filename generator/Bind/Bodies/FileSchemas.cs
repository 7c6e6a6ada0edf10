using Microsoft.OpenApi;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Finds the schemas that are files: binary strings inside multipart bodies. Anywhere else such a string is a text, as JSON has no bytes.
/// </summary>
internal static class FileSchemas
{
    public static HashSet<IOpenApiSchema> Find(OpenApiDocument document)
    {
        var files = new HashSet<IOpenApiSchema>();
        var visited = new HashSet<IOpenApiSchema>();
        foreach (IOpenApiSchema schema in MultipartSchemas(document))
            Visit(schema, files, visited);
        return files;
    }

    private static IEnumerable<IOpenApiSchema> MultipartSchemas(OpenApiDocument document)
        => (document.Paths ?? [])
            .SelectMany(static path => path.Value?.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(static operation => operation.RequestBody?.Content ?? Enumerable.Empty<KeyValuePair<string, IOpenApiMediaType>>())
            .Where(static media => MediaTypes.IsMultipart(media.Key))
            .SelectMany(static media => new[] { media.Value?.Schema, media.Value?.ItemSchema })
            .OfType<IOpenApiSchema>();

    /// <summary>The files among the parts of a body of this schema.</summary>
    public static HashSet<IOpenApiSchema> In(IOpenApiSchema body)
    {
        var files = new HashSet<IOpenApiSchema>();
        Visit(body, files, []);
        return files;
    }

    // The parts of the body only: what is nested deeper in it is JSON.
    private static void Visit(IOpenApiSchema schema, HashSet<IOpenApiSchema> files, HashSet<IOpenApiSchema> visited)
    {
        IOpenApiSchema target = SchemaShapes.Target(schema);
        if (!visited.Add(target))
            return;
        foreach (IOpenApiSchema part in (target.AllOf ?? []).Concat(target.OneOf ?? []).Concat(target.AnyOf ?? []))
            Visit(part, files, visited);
        // A list of parts without names, or one of its items.
        if (target.Properties is not { Count: > 0 })
            VisitPart(target, files);
        foreach (IOpenApiSchema property in target.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>())
            VisitPart(SchemaShapes.Target(property), files);
    }

    private static void VisitPart(IOpenApiSchema part, HashSet<IOpenApiSchema> files)
    {
        IOpenApiSchema item = part.Items is { } items ? SchemaShapes.Target(items) : part;
        foreach (IOpenApiSchema candidate in SchemaShapes.Alternatives(item).Select(SchemaShapes.Target).Append(item))
        {
            if (IsBinary(candidate))
                files.Add(candidate);
        }
    }

    /// <summary><c>format: binary</c>, or in 3.1 a media type of bytes without an encoding into text.</summary>
    public static bool IsBinary(IOpenApiSchema schema)
        => SchemaShapes.NonNullType(schema) is JsonSchemaType.String or null && (schema.Format == "binary" || ContentOf(schema) is not null);

    /// <summary>The media type that the schema of a file names; null for none.</summary>
    public static string? MediaTypeOf(IOpenApiSchema part)
    {
        IOpenApiSchema target = SchemaShapes.Target(part);
        return ContentOf(target.Items is { } items ? SchemaShapes.Target(items) : target);
    }

    private static string? ContentOf(IOpenApiSchema schema)
        => schema is OpenApiSchema { ContentMediaType: { Length: > 0 } content, ContentEncoding: null or "" or "binary" } && !MediaTypes.IsText(content) && !MediaTypes.IsJson(content) && !content.Contains("xml")
            ? content
            : null;
}
