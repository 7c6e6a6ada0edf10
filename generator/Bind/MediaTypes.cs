using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Finds the media type to use among those declared; document order decides between equals.</summary>
internal static class MediaTypes
{
    private static readonly ProsePattern Parameters = new(@"^\s*[\w!#$&^.+-]+/[\w!#$&^.+-]+(\s*;\s*[\w!#$&^.+-]+=([\w!#$&^.+-]+|""[^""\\\r\n]*""))*\s*$");

    public static KeyValuePair<string, OpenApiMediaType>? FindJson(IReadOnlyDictionary<string, OpenApiMediaType>? content)
    {
        foreach (KeyValuePair<string, OpenApiMediaType> entry in content ?? Enumerable.Empty<KeyValuePair<string, OpenApiMediaType>>())
        {
            if (IsJson(entry.Key))
                return entry;
        }

        return null;
    }

    public static bool IsText(string mediaType) => Essence(mediaType).StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    public static bool IsValid(string mediaType) => Essence(mediaType).Split('/') is { Length: 2 } parts && parts.All(HeaderName.IsValid);

    /// <summary>Whether the parameters behind the essence are such as HTTP has them: what is not would be refused when it is sent.</summary>
    public static bool IsWellFormed(string mediaType) => mediaType is "application/json" || Parameters.IsMatch(mediaType);

    /// <summary>Without parameters such as <c>charset</c>.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();

    public static bool IsMultipart(string mediaType) => mediaType.TrimStart().StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    public static bool IsJson(string mediaType)
    {
        string essence = Essence(mediaType).ToLowerInvariant();
        if (StreamMedia.FormatOf(mediaType) is not null)
            return false;
        return essence is "application/json" or "text/json" or "*/*" or "application/*" || essence.EndsWith("+json", StringComparison.Ordinal);
    }
}
