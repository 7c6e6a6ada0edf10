using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Which of the declared media types a method sends: JSON before items, forms, multipart, text and bytes; document order between equals.</summary>
internal static class RequestMedia
{
    /// <summary>The best one first. What is one schema with files is multipart: JSON and forms have none.</summary>
    public static IReadOnlyList<DeclaredMedia> InOrder(IEnumerable<KeyValuePair<string, OpenApiMediaType>> content, string pointer)
    {
        List<DeclaredMedia> all = [.. content
            .Where(static media => media.Key.Length > 0)
            .Select(media => new DeclaredMedia(KindOf(media), media.Key, media.Value, BindContext.Pointer(pointer, "content", media.Key)))
            .OrderBy(static media => media.Kind)];
        List<DeclaredMedia> withFiles = [.. all.Where(static media => media.HasFiles)];
        return withFiles.Count == 0
            ? all
            : [.. all.Where(media => media.Kind is not (BodyKind.Json or BodyKind.Form) || !withFiles.Any(files => SameSchema.Of(files, media)))];
    }

    /// <summary>What stands in the name of a method beside the operation's own: the kind, or where that is taken the media type.</summary>
    public static string Suffix(DeclaredMedia media, ICollection<BodyKind> kinds)
        => kinds.Contains(media.Kind) ? Identifiers.Pascal(MediaTypes.Essence(media.Key).Split('/').Last(), media.Kind.ToString()) : media.Kind.ToString();

    /// <summary>What stands in Content-Type: as the document writes it, but no wildcard.</summary>
    public static string ContentType(BodyKind kind, string mediaType)
    {
        if (MediaTypes.IsValid(mediaType) && !mediaType.Contains('*'))
            return MediaTypes.IsWellFormed(mediaType) ? mediaType.Trim() : MediaTypes.Essence(mediaType);
        return kind switch
        {
            BodyKind.Json => "application/json",
            BodyKind.Items => "application/x-ndjson",
            BodyKind.Text => "text/plain",
            BodyKind.Multipart => "multipart/form-data",
            _ => "application/octet-stream",
        };
    }

    private static BodyKind KindOf(KeyValuePair<string, OpenApiMediaType> media)
    {
        string essence = MediaTypes.Essence(media.Key).ToLowerInvariant();
        bool isBinary = media.Value?.Schema is { } schema && FileSchemas.IsBinary(schema.Resolved);
        if (MediaTypes.IsJson(media.Key) && !(essence.Contains('*') && isBinary))
            return BodyKind.Json;
        if (IsItems(media))
            return BodyKind.Items;
        if (essence == "application/x-www-form-urlencoded")
            return BodyKind.Form;
        if (MediaTypes.IsMultipart(media.Key))
            return BodyKind.Multipart;
        return !isBinary && IsText(essence) ? BodyKind.Text : BodyKind.Binary;
    }

    private static bool IsText(string essence)
        => essence.StartsWith("text/", StringComparison.Ordinal)
            || essence.EndsWith("+xml", StringComparison.Ordinal)
            || essence is "application/xml" or "application/yaml" or "application/x-yaml" or "application/graphql" or "application/javascript"
                or "application/jwt" or "application/sql"
            || StreamMedia.FormatOf(essence) is StreamFormat.Lines or StreamFormat.Sequence;

    /// <summary>Items are typed where the document says what they are. A string beside such a media type is all of them, written out.</summary>
    private static bool IsItems(KeyValuePair<string, OpenApiMediaType> media)
        => StreamMedia.FormatOf(media.Key) is StreamFormat.Lines or StreamFormat.Sequence
            && (media.Value?.ItemSchema is not null || (media.Value?.Schema is { } schema && !IsString(schema.Resolved)));

    private static bool IsString(OpenApiSchema schema) => FileSchemas.IsBinary(schema) || SchemaShapes.NonNullType(schema) == JsonSchemaType.String;
}
