using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Makes C# names of the document's: the one place where a spelling is decided.</summary>
internal static class Identifiers
{
    /// <summary>Longer names are cut and told apart by a hash: the metadata limit is 1 023 bytes (CS7013), and people have to read them.</summary>
    private const int MaxLength = 120;

    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
        + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override "
        + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof "
        + "uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary><c>workflowRunId</c>, <c>RUN_STARTED</c>, <c>X-Rate-Limit</c> → <c>WorkflowRunId</c>, <c>RunStarted</c>, <c>XRateLimit</c>.</summary>
    /// <param name="fallback">What a text without any letter or digit is called; also stands before a leading digit.</param>
    public static string Pascal(string text, string fallback)
    {
        string normalized = Words.Normalize(text);
        var name = new StringBuilder(normalized.Length);
        for (int end = 0; Words.Next(normalized, end, out int start) is var next && next > start; end = next)
            AppendCapitalized(name, normalized, start, next);
        return Finish(name, text, fallback);
    }

    public static string Join(IEnumerable<string> words, string original, string fallback)
    {
        var name = new StringBuilder(original.Length);
        foreach (string word in words)
            AppendCapitalized(name, word, 0, word.Length);
        return Finish(name, original, fallback);
    }

    /// <summary>For method parameters; keywords get an <c>@</c>.</summary>
    public static string Camel(string pascal)
    {
        int upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
            upper++;
        int lowered = upper <= 1 ? upper : upper == pascal.Length ? upper : upper - 1;
        return EscapeKeyword(pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered));
    }

    public static string EscapeKeyword(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>Whether <paramref name="name"/> can stand as it is, as a part of a namespace or a class name from the project file.</summary>
    public static bool IsValid(string name)
        => name.Length > 0
            && (char.IsLetter(name[0]) || name[0] == '_')
            && name.All(static c => c == '_' || char.IsLetterOrDigit(c))
            && name.Length <= 500;

    /// <summary>Eight hexadecimal digits of FNV-1a: the same on every machine, unlike <see cref="object.GetHashCode"/>.</summary>
    public static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    // RUN and Run are one word, Run; the rest of a mixed word (iPhone) stays.
    private static void AppendCapitalized(StringBuilder name, string text, int start, int end)
    {
        bool hasLower = false, hasOther = false;
        for (int i = start + 1; i < end; i++)
        {
            hasLower |= char.IsLower(text[i]);
            hasOther |= !char.IsUpper(text[i]);
        }

        bool isLowered = (end - start > 2 && !hasLower) || !hasOther;
        name.Append(char.ToUpperInvariant(text[start]));
        for (int i = start + 1; i < end; i++)
            name.Append(isLowered ? char.ToLowerInvariant(text[i]) : text[i]);
    }

    private static string Finish(StringBuilder name, string original, string fallback)
    {
        if (name.Length == 0 || char.IsDigit(name[0]))
            name.Insert(0, fallback);
        if (name.Length > MaxLength)
            name.Remove(MaxLength, name.Length - MaxLength).Append('_').Append(Hash(original));
        return name.ToString();
    }
}
