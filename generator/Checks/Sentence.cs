namespace Upstash.Workflow.Generator.Checks;

/// <summary>The sentence, or the item of a list, that a word stands in: what is said beside it decides what it means.</summary>
internal static class Sentence
{
    public static string Around(string text, int start, int length)
    {
        int from = start;
        while (from > 0 && !Ends(text, from - 1))
            from--;
        int to = start + length;
        while (to < text.Length && !Ends(text, to))
            to++;
        return text.Substring(from, to - from);
    }

    /// <summary>Whether the place is inside of a fenced block of Markdown.</summary>
    public static bool IsInCode(string text, int position)
    {
        int fences = 0;
        for (int at = text.IndexOf("```", StringComparison.Ordinal); at >= 0 && at < position; at = text.IndexOf("```", at + 3, StringComparison.Ordinal))
            fences++;
        return fences % 2 == 1;
    }

    private static bool Ends(string text, int position) => text[position] switch
    {
        '.' or '!' or '?' => position + 1 == text.Length || char.IsWhiteSpace(text[position + 1]),
        '\n' => position + 1 == text.Length || text[position + 1] is '\n' or '\r' or ' ' or '-' or '*' or '|' or '#' || (position > 0 && text[position - 1] == '\n'),
        _ => false,
    };
}
