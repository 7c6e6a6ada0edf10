namespace Upstash.Workflow.Generator.Checks;

/// <summary>Words in a text, whole: "Max 10" is not in "Max 1000".</summary>
internal static class WholeWords
{
    public static int IndexOf(string text, string word, int start, int end)
    {
        for (int at = Next(text, word, start, end); at >= 0; at = Next(text, word, at + 1, end))
        {
            if (IsWhole(text, word, at))
                return at;
        }

        return -1;
    }

    public static bool Has(string text, string word) => IndexOf(text, word, 0, text.Length) >= 0;

    private static int Next(string text, string word, int start, int end)
        => word.Length == 0 || end - start < word.Length ? -1 : text.IndexOf(word, start, end - start, StringComparison.Ordinal);

    private static bool IsWhole(string text, string word, int at)
    {
        int end = at + word.Length;
        return !(at > 0 && IsPart(text[at - 1]) && IsPart(word[0])) && !(end < text.Length && IsPart(text[end]) && IsPart(word[word.Length - 1]));
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
