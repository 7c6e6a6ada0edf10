using System.Globalization;

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
    public static string Pascal(string text, string fallback) => Join(Words.Split(text), text, fallback);

    public static string Join(IEnumerable<string> words, string original, string fallback)
    {
        string name = string.Concat(words.Select(Capitalize));
        if (name.Length == 0)
            name = fallback;
        else if (char.IsDigit(name[0]))
            name = fallback + name;
        return Shorten(name, original);
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
    private static string Capitalize(string word)
    {
        bool hasLower = false, hasOther = false;
        for (int i = 1; i < word.Length; i++)
        {
            hasLower |= char.IsLower(word[i]);
            hasOther |= !char.IsUpper(word[i]);
        }

        char first = char.ToUpperInvariant(word[0]);
        if ((word.Length > 2 && !hasLower) || !hasOther)
            return first + word.Substring(1).ToLowerInvariant();
        return first == word[0] ? word : first + word.Substring(1);
    }

    private static string Shorten(string name, string original)
        => name.Length <= MaxLength ? name : name.Substring(0, MaxLength) + "_" + Hash(original);
}
