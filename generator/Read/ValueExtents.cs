namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Finds values in quotes or brackets, by looking at lines: one that opens behind its key or dash on the same line, outside block scalars. Good
/// enough to mend by, where only the white space at the beginning of continuation lines is at stake.
/// </summary>
internal sealed class ValueExtents(string text, TextLines lines)
{
    /// <summary>A value, and the column it must stay right of.</summary>
    public readonly record struct Extent(int Line, int Column, int Start, int End);

    public IEnumerable<Extent> FindFrom(int line)
    {
        HashSet<int> owned = BlockScalarLines.Owned(lines);
        for (; line < lines.Count; line++)
        {
            if (owned.Contains(line) || !TryOpen(line, out int start, out int column))
                continue;
            int end = FlowExtent.FindValueEnd(text, start);
            if (end < 0)
                yield break;
            if (text[start] != '\'')
                yield return new Extent(line, column, start, end);
            line = lines.LineOf(end);
        }
    }

    private bool TryOpen(int line, out int start, out int column)
    {
        int end = lines.Start(line + 1);
        int content = SkipDashes(lines.Start(line) + lines.Indent(line), end);
        int key = SkipKey(content, end);
        start = key < 0 ? content : key;
        column = key < 0 ? lines.Indent(line) : content - lines.Start(line);
        return start < end && text[start] is '"' or '\'' or '[' or '{';
    }

    private int SkipDashes(int position, int end)
    {
        while (position + 1 < end && text[position] == '-' && text[position + 1] == ' ')
            position = SkipSpace(position + 1, end);
        return position;
    }

    /// <summary>The offset behind a key and its colon; -1 when the line begins with no key.</summary>
    private int SkipKey(int position, int end)
    {
        bool isQuoted = position < end && text[position] is '"' or '\'';
        int colon = isQuoted ? SkipSpace(FlowExtent.FindQuoteEnd(text, position, end) + 1, end) : FindColon(position, end);
        bool isKey = colon > position && colon + 1 < end && text[colon] == ':' && text[colon + 1] is ' ' or '\t';
        return isKey ? SkipSpace(colon + 1, end) : -1;
    }

    private int FindColon(int position, int end)
    {
        while (position + 1 < end && text[position] is not ('"' or '\'' or '#') && !(text[position] == ':' && text[position + 1] is ' ' or '\t'))
            position++;
        return position;
    }

    private int SkipSpace(int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
            position++;
        return position;
    }
}
