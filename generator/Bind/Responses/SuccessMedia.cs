using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What the media types of a success mean.</summary>
internal static class SuccessMedia
{
    /// <summary>The JSON among them. A whole body that is a binary string is no JSON, whatever its media type: JSON has no bytes.</summary>
    public static KeyValuePair<string, OpenApiMediaType>? FindJson(IReadOnlyDictionary<string, OpenApiMediaType> content)
    {
        foreach (KeyValuePair<string, OpenApiMediaType> media in content)
        {
            if (MediaTypes.IsJson(media.Key) && !IsBinary(media.Value))
                return media;
        }

        return null;
    }

    /// <summary>
    /// Ways to answer that say something else than the JSON beside them: a text or a file. Another notation of the same (XML, YAML) is none,
    /// nor is a text beside a JSON string.
    /// </summary>
    public static IEnumerable<string> Alternatives(IReadOnlyDictionary<string, OpenApiMediaType> content)
    {
        if (FindJson(content) is not { } json || IsText(json.Value))
            return [];
        return content
            .Where(static media => MediaTypes.IsValid(media.Key) && !media.Key.Contains('*') && !MediaTypes.IsJson(media.Key) && StreamMedia.FormatOf(media.Key) is null)
            .Where(static media => media.Value?.Schema is null || IsBinary(media.Value) || IsText(media.Value))
            .Select(static media => media.Key);
    }

    /// <summary>What to send as <c>Accept</c> for some media types.</summary>
    public static string? Accept(IEnumerable<string> mediaTypes)
    {
        string accept = string.Join(", ", mediaTypes.Where(MediaTypes.IsValid).Select(WithParameters).Distinct(StringComparer.OrdinalIgnoreCase));
        return accept.Length > 0 ? accept : null;
    }

    /// <summary>A file that is declared as JSON comes with its own type, which is not known.</summary>
    public static string? AcceptFor(IReadOnlyDictionary<string, OpenApiMediaType> content)
        => Accept(content.Select(static media => MediaTypes.IsJson(media.Key) && IsBinary(media.Value) ? "*/*" : media.Key));

    // A version belongs to the type (application/json; v=2), a charset is the server's business.
    private static string WithParameters(string mediaType)
    {
        string[] parts = [.. mediaType.Split(';').Select(static part => part.Trim())];
        bool hasOwn = parts.Skip(1).Any(static part => !part.StartsWith("charset", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        return hasOwn && MediaTypes.IsWellFormed(mediaType)
            ? string.Join("; ", parts.Where(static part => !part.StartsWith("charset", StringComparison.OrdinalIgnoreCase)))
            : MediaTypes.Essence(mediaType);
    }

    private static bool IsBinary(OpenApiMediaType? media)
        => media?.Schema is { } schema && schema.Resolved is { Format: "binary" } target && SchemaShapes.NonNullType(target) is JsonSchemaType.String or null && IsPlain(target);

    private static bool IsPlain(OpenApiSchema schema) => schema.Properties is not { Count: > 0 } && schema.Alternatives.Count == 0;

    private static bool IsText(OpenApiMediaType? media)
        => media?.Schema is { } schema && schema.Resolved is var target && SchemaShapes.NonNullType(target) == JsonSchemaType.String && target.Format != "binary";
}
