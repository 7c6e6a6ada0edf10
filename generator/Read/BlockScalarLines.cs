using System.Text.RegularExpressions;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Finds the lines that block scalars (<c>|</c> and <c>&gt;</c>) own, by looking at lines alone. Good enough to mend by, not to read by: a
/// header inside a text in quotes fools it, and then nothing but white space is at stake.
/// </summary>
internal static class BlockScalarLines
{
    private static readonly Regex Header = new(@"^(?<indent> *(- +)*)(?<key>[^ #-].*[ \t]|)[|>][-+1-9]{0,2}([ \t]+#.*|[ \t]*)$", RegexOptions.CultureInvariant);

    /// <summary>The line of a block scalar's header, its first line with text, and the line behind it. Without text the last two are equal.</summary>
    public readonly record struct Extent(int Header, int FirstText, int End);

    public static IEnumerable<Extent> Find(TextLines lines)
    {
        for (int line = 0; line < lines.Count; line++)
        {
            Match match = Header.Match(lines[line]);
            if (!match.Success)
                continue;
            Extent extent = Measure(lines, line, match.Groups["key"].Length > 0 ? match.Groups["indent"].Length : lines.Indent(line));
            yield return extent;
            line = extent.End - 1;
        }
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
