using System.Globalization;

namespace Upstash.Workflow.Generator.Read;

/// <summary>JSON pointers (RFC 6901), also as URI fragments: <c>#/paths/~1pets/get</c>, the way <c>$ref</c> writes them.</summary>
internal static class JsonPointer
{
    public static string Escape(string token) => token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The node a pointer names; null when there is none.</summary>
    public static SpecNode? Find(SpecNode root, string pointer)
    {
        SpecNode? node = root;
        foreach (string token in Tokens(pointer))
        {
            node = Step(node, token, out _);
            if (node is null)
                return null;
        }

        return node;
    }

    /// <summary>Where a pointer leads. When a step is missing, the nearest ancestor that exists answers.</summary>
    public static SourceSpan Locate(SpecNode root, string pointer, PointerTarget target)
    {
        SpecNode node = root;
        SourceSpan key = root.Span;
        foreach (string token in Tokens(pointer))
        {
            if (Step(node, token, out SpecEntry? entry) is not { } next)
                break;
            key = entry?.KeySpan ?? next.Span;
            node = next;
        }

        return target == PointerTarget.Key ? key : node.Span;
    }

    /// <summary>The steps of a pointer, unescaped.</summary>
    public static IReadOnlyList<string> Tokens(string pointer)
    {
        bool isFragment = pointer.StartsWith("#", StringComparison.Ordinal);
        string path = isFragment ? pointer.Substring(1) : pointer;
        if (path.Length == 0)
            return [];

        string[] parts = (path[0] == '/' ? path.Substring(1) : path).Split('/');
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Unescape(isFragment ? UnescapePercent(parts[i]) : parts[i]);
        return parts;
    }

    private static SpecNode? Step(SpecNode node, string token, out SpecEntry? entry)
    {
        entry = null;
        switch (node)
        {
            case SpecMapping mapping:
                entry = mapping.Find(token);
                return entry?.Value;
            case SpecSequence sequence when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < sequence.Items.Count:
                return sequence.Items[index];
            default:
                return null;
        }
    }

    // "~01" is "~1": the order of the two replacements matters.
    private static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    private static string UnescapePercent(string token) => token.IndexOf('%') < 0 ? token : Uri.UnescapeDataString(token);
}
