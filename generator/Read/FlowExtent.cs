namespace Upstash.Workflow.Generator.Read;

/// <summary>Finds where a collection in brackets ends, by brackets, quotes and comments alone.</summary>
internal static class FlowExtent
{
    /// <summary>The offset of the bracket that closes the first one at or behind <paramref name="start"/>; -1 when none does.</summary>
    public static int FindEnd(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    if (--depth == 0)
                        return i;
                    break;
                case '"' or '\'' when BeginsToken(text, i):
                    i = FindQuoteEnd(text, i);
                    break;
                case '#' when i > 0 && char.IsWhiteSpace(text[i - 1]):
                    i = text.IndexOf('\n', i);
                    break;
            }

            if (i < 0)
                return -1;
        }

        return -1;
    }

    /// <summary>The offset of the quote or bracket that closes the one at <paramref name="start"/>; -1 when none does.</summary>
    public static int FindValueEnd(string text, int start) => text[start] is '"' or '\'' ? FindQuoteEnd(text, start) : FindEnd(text, start);

    /// <summary>The offset of the closing quote; -1 when it is missing.</summary>
    public static int FindQuoteEnd(string text, int start) => FindQuoteEnd(text, start, text.Length);

    public static int FindQuoteEnd(string text, int start, int limit)
    {
        char quote = text[start];
        for (int i = start + 1; i < limit; i++)
        {
            if (quote == '"' && text[i] == '\\')
                i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return i;
        }

        return -1;
    }

    // The apostrophe of "it's" opens nothing.
    private static bool BeginsToken(string text, int position) => position == 0 || char.IsWhiteSpace(text[position - 1]) || text[position - 1] is '[' or '{' or ',' or ':';
}
