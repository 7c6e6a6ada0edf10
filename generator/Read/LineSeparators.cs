namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Hides U+0085, U+2028 and U+2029 from YamlDotNet. They are ordinary characters in YAML 1.2 (chapter 5.4), but YamlDotNet breaks lines at
/// them, as YAML 1.1 did. Each is replaced by a character the document does not use, of the same length, and put back into the values.
/// </summary>
internal sealed class LineSeparators
{
    private const string Hidden = "\u0085\u2028\u2029";

    private readonly char[] _placeholders;

    private LineSeparators(char[] placeholders) => _placeholders = placeholders;

    /// <summary>Null when the text has none of the three.</summary>
    public static LineSeparators? In(string text)
    {
        if (text.IndexOfAny(Hidden.ToCharArray()) < 0)
            return null;

        var used = new HashSet<char>(text);
        var placeholders = new List<char>(Hidden.Length);

        // Private characters (U+E000 on) that stand neither in the text nor, as far as one can see, in one of its escapes.
        for (char c = '\uE000'; c < '\uF900' && placeholders.Count < Hidden.Length; c++)
        {
            if (!used.Contains(c) && text.IndexOf(Excerpt.CodePoint(c).Substring(2), StringComparison.OrdinalIgnoreCase) < 0)
                placeholders.Add(c);
        }

        return placeholders.Count == Hidden.Length ? new LineSeparators([.. placeholders]) : null;
    }

    public string Hide(string text) => Replace(text, Hidden, _placeholders);

    public string Restore(string text) => text.IndexOfAny(_placeholders) < 0 ? text : Replace(text, _placeholders, Hidden);

    private static string Replace(string text, IEnumerable<char> from, IEnumerable<char> to)
        => from.Zip(to, static (before, after) => (before, after)).Aggregate(text, static (result, pair) => result.Replace(pair.before, pair.after));
}
