using System.Globalization;

namespace Upstash.Workflow.Generator.Read;

/// <summary>JSON pointers (RFC 6901), also as URI fragments: <c>#/paths/~1pets/get</c>, the way <c>$ref</c> writes them.</summary>
internal static class JsonPointer
{
    private static readonly char[] Special = ['~', '/', '%'];

    /// <summary>For a fragment, where a percent sign begins a code.</summary>
    public static string Escape(string token) => token.IndexOfAny(Special) < 0 ? token : token.Replace("~", "~0").Replace("/", "~1").Replace("%", "%25");

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
        bool isFragment = pointer.Length > 0 && pointer[0] == '#';
        int start = isFragment ? 1 : 0;
        if (start == pointer.Length)
            return [];

        var tokens = new List<string>();
        for (int end = pointer[start] == '/' ? start : start - 1; end < pointer.Length;)
        {
            start = end + 1;
            end = pointer.IndexOf('/', start) is >= 0 and var slash ? slash : pointer.Length;
            string token = pointer.Substring(start, end - start);
            tokens.Add(Unescape(isFragment ? UnescapePercent(token) : token));
        }

        return tokens;
    }

    /// <summary>Whether every token is spelt as it reads: nothing in it is escaped.</summary>
    public static bool IsPlain(string pointer) => pointer.IndexOf('~') < 0 && pointer.IndexOf('%') < 0;

    /// <summary>The last token of a pointer, unescaped; null for the whole document.</summary>
    public static string? Last(string pointer)
        => IsPlain(pointer) && pointer.LastIndexOf('/') is >= 0 and var slash ? pointer.Substring(slash + 1) : Tokens(pointer).LastOrDefault();

    /// <summary>Where a node refers to within its own file; null when it does not.</summary>
    public static string? LocalReference(SpecNode? node)
        => node is SpecMapping mapping && (mapping["$ref"] as SpecScalar)?.Text is { } target && target.StartsWith("#/", StringComparison.Ordinal) ? target : null;

    /// <summary>The pointer of what it is in; that of nothing, an empty text, for a pointer without tokens.</summary>
    public static string Parent(string pointer) => pointer.Substring(0, Math.Max(0, pointer.LastIndexOf('/')));

    /// <summary>One step down; null when there is none.</summary>
    public static SpecNode? Step(SpecNode? node, string token) => node is null ? null : Step(node, token, out _);

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
