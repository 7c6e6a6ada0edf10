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
            .SelectMany(static media => new[] { media.Value?.Schema, media.Value?.ItemSchema })
            .OfType<OpenApiSchema>();

    /// <summary>The files among the parts of a body of this schema.</summary>
    public static HashSet<OpenApiSchema> In(OpenApiSchema body)
    {
        var files = new HashSet<OpenApiSchema>();
        Visit(body, files, []);
        return files;
    }

    // The parts of the body only: what is nested deeper in it is JSON.
    private static void Visit(OpenApiSchema schema, HashSet<OpenApiSchema> files, HashSet<OpenApiSchema> visited)
    {
        OpenApiSchema target = schema.Resolved;
        if (!visited.Add(target))
            return;
        foreach (OpenApiSchema part in target.AllOf.Concat(target.OneOf).Concat(target.AnyOf))
            Visit(part, files, visited);
        // A list of parts without names, or one of its items.
        if (target.Properties is not { Count: > 0 })
            VisitPart(target, files);
        foreach (OpenApiSchema property in target.Properties?.Values ?? Enumerable.Empty<OpenApiSchema>())
            VisitPart(property.Resolved, files);
    }

    private static void VisitPart(OpenApiSchema part, HashSet<OpenApiSchema> files)
    {
        OpenApiSchema item = part.Items is { } items ? items.Resolved : part;
        foreach (OpenApiSchema candidate in item.Alternatives.Select(static schema => schema.Resolved).Append(item))
        {
            if (IsBinary(candidate))
                files.Add(candidate);
        }
    }

    /// <summary><c>format: binary</c>, or in 3.1 a media type of bytes without an encoding into text.</summary>
    public static bool IsBinary(OpenApiSchema schema)
        => SchemaShapes.NonNullType(schema) is JsonSchemaType.String or null && (schema.Format == "binary" || ContentOf(schema) is not null);

    /// <summary>The media type that the schema of a file names; null for none.</summary>
    public static string? MediaTypeOf(OpenApiSchema part)
    {
        OpenApiSchema target = part.Resolved;
        return ContentOf(target.Items is { } items ? items.Resolved : target);
    }

    private static string? ContentOf(OpenApiSchema schema)
        => schema is { ContentMediaType: { Length: > 0 } content, ContentEncoding: null or "" or "binary" } && !MediaTypes.IsText(content) && !MediaTypes.IsJson(content) && !content.Contains("xml")
            ? content
            : null;
}
