namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Finds the lines that block scalars (<c>|</c> and <c>&gt;</c>) own, by looking at lines alone. Good enough to mend by, not to read by: a
/// header inside a text in quotes fools it, and then nothing but white space is at stake.
/// </summary>
internal static class BlockScalarLines
{
    private static readonly char[] Signs = ['|', '>'];

    /// <summary>The line of a block scalar's header, its first line with text, and the line behind it. Without text the last two are equal.</summary>
    public readonly record struct Extent(int Header, int FirstText, int End);

    public static IEnumerable<Extent> Find(TextLines lines)
    {
        for (int line = 0; line < lines.Count; line++)
        {
            int column = lines.Has(line, Signs) ? HeaderColumn(lines[line]) : -1;
            if (column < 0)
                continue;
            Extent extent = Measure(lines, line, column);
            yield return extent;
            line = extent.End - 1;
        }
    }

    /// <summary>
    /// The header of the first block scalar that YamlDotNet is sure to refuse, if it is one: a literal, without a digit or a comment, whose first
    /// line is two spaces or more and nothing else. -1 when there is none.
    /// </summary>
    public static int FindRefused(TextLines lines)
    {
        foreach (Extent extent in Find(lines))
        {
            bool isSuspect = extent.FirstText > extent.Header + 1 && lines.Indent(extent.Header + 1) >= 2 && lines.IsSpaces(extent.Header + 1);
            if (isSuspect && lines[extent.Header].TrimEnd(' ', '+', '-').EndsWith("|", StringComparison.Ordinal))
                return extent.Header;
        }

        return -1;
    }

    /// <summary>All lines of block scalars, without their headers.</summary>
    public static HashSet<int> Owned(TextLines lines)
        => [.. Find(lines).SelectMany(static extent => Enumerable.Range(extent.Header + 1, extent.End - extent.Header - 1))];

    /// <summary>The column of the key or dash whose value begins with the <c>|</c> or <c>&gt;</c> a line ends with; -1 when it does not.</summary>
    private static int HeaderColumn(string line)
    {
        int comment = line.IndexOf(" #", StringComparison.Ordinal);
        string content = (comment < 0 ? line : line.Substring(0, comment)).TrimEnd(' ', '\t');
        int last = content.Length - 1;
        while (last >= 0 && content[last] is '+' or '-' or (>= '1' and <= '9'))
            last--;
        if (last < 0 || content[last] is not ('|' or '>') || (last > 0 && content[last - 1] is not (' ' or '\t')))
            return -1;

        // "- - key: |" belongs to the key, "- |" to the dash.
        int dash = -1;
        int start = 0;
        for (; start < last && content[start] is ' ' or '-'; start++)
            dash = content[start] == '-' ? start : dash;
        return start == last ? Math.Max(dash, 0) : start;
    }

    private static Extent Measure(TextLines lines, int header, int column)
    {
        int first = header + 1;
        while (first < lines.Count && lines.IsBlank(first))
            first++;
        if (first == lines.Count || lines.Indent(first) <= column)
            return new Extent(header, first, first);

        int indent = lines.Indent(first);
        int end = first + 1;
        while (end < lines.Count && (lines.IsBlank(end) || lines.Indent(end) >= indent))
            end++;
        return new Extent(header, first, end);
    }
}
