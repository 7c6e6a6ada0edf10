using System.Globalization;
using System.Text;
using Upstash.Workflow.Generator.Diagnostics;
using YamlDotNet.Core;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Mends what YamlDotNet refuses and libyaml, with most of the tools that write and read such documents, accepts. White space is added or
/// taken away inside lines; no line comes or goes. A reading the YAML standard does not allow is told to the user.
/// </summary>
internal static class YamlRepair
{
    /// <summary>The mended text; null when there is no cure.</summary>
    public static YamlText? Mend(YamlFault fault, YamlText text, LineMap lines, ReadFindings notes)
    {
        if (fault.Has("extra spaces in first line") || fault.Has("more spaces in lines above"))
            return TrimLinesAboveBlockScalars(text, lines, notes);
        if (fault.Has("found wrong indentation"))
            return IndentContinuations(fault.Start, fault, text, lines, notes);
        if (fault.Has("found invalid tab") || fault.Has("tab character that violate"))
            return ReplaceTabsInEmptyLines(text);
        if (fault.Has("found invalid comment after") || fault.Has("expected ',' or"))
            return SeparateComment(fault, text, lines, notes);
        if (fault.Has(nameof(InvalidOperationException)) && fault.FlowStart is { } flow)
            return IndentContinuations(flow, fault, text, lines, notes);
        return null;
    }

    /// <summary>
    /// Mends what is sure to be refused before YamlDotNet has had to read up to there. Should it not have been what it looked like, the block
    /// scalar is not found where <paramref name="header"/> says, and the text has to be read as it is.
    /// </summary>
    public static YamlText? Foresee(YamlText text, LineMap lines, ReadFindings notes, out int header)
    {
        // The look at every line is dearer than the look for what there must be.
        header = text.Text.IndexOf("  \n", StringComparison.Ordinal) < 0 ? -1 : BlockScalarLines.FindRefused(new TextLines(text.Text));
        return header < 0 ? null : TrimLinesAboveBlockScalars(text, lines, notes);
    }

    /// <summary>
    /// Lines of nothing but spaces above the text of a block scalar are line breaks, however long they are. YamlDotNet refuses them even where
    /// the standard allows them, which is when they are not deeper than the text.
    /// </summary>
    private static YamlText? TrimLinesAboveBlockScalars(YamlText text, LineMap lines, ReadFindings notes)
    {
        var source = new TextLines(text.Text);
        var mended = new LineEditor(text.Text);
        foreach (BlockScalarLines.Extent extent in BlockScalarLines.Find(source))
        {
            int allowed = extent.FirstText < extent.End ? source.Indent(extent.FirstText) : int.MaxValue;
            for (int line = extent.Header + 1; line < extent.FirstText; line++)
            {
                int indent = source.Indent(line);
                mended.Remove(source.Start(line), indent);
                if (indent > allowed)
                    notes.Warn(Descriptors.LenientRead, SpanOf(text, lines, line, indent), "This empty line is indented deeper than the text below it: it is read as an empty line of that text");
            }
        }

        return mended.HasEdits ? text.Mended(mended.Complete(), []) : null;
    }

    /// <summary>
    /// Lines that go on with quotes or brackets must be deeper than the key. Their leading space is no part of the value, so adding to it is
    /// safe. Where one document does this, it mostly does it often: what follows is mended with it.
    /// </summary>
    private static YamlText? IndentContinuations(Mark opening, YamlFault fault, YamlText text, LineMap lines, ReadFindings notes)
    {
        var source = new TextLines(text.Text);
        int first = (int)opening.Line - 1;
        int start = text.Text.IndexOfAny(['"', '[', '{'], source.Start(first) + (int)opening.Column - 1);
        int end = start < 0 ? -1 : FlowExtent.FindValueEnd(text.Text, start);
        if (end < 0)
            return null;

        var moved = new Dictionary<int, int>();
        var mended = new LineEditor(text.Text);
        var known = new ValueExtents.Extent(first, fault.BlockColumn, start, end);
        foreach (ValueExtents.Extent extent in new ValueExtents(text.Text, source).FindFrom(source.LineOf(end) + 1).Prepend(known))
        {
            int line = Indent(extent, source, mended, moved);
            if (line >= 0)
                notes.Warn(Descriptors.LenientRead, SpanOf(text, lines, line, 1), Continues(extent));
        }

        return mended.HasEdits ? text.Mended(mended.Complete(), moved) : null;
    }

    private static string Continues(ValueExtents.Extent extent)
        => $"This line goes on with the value in quotes or brackets of line {(extent.Line + 1).ToString(CultureInfo.InvariantCulture)} without being indented deeper than its key: it is read as a part of that value";

    /// <returns>The first line that was moved; -1 when none was.</returns>
    private static int Indent(ValueExtents.Extent extent, TextLines source, LineEditor mended, Dictionary<int, int> moved)
    {
        int first = -1;
        if (ClosesWhereAnotherOpens(extent, source))
            return first;
        for (int line = extent.Line + 1; line < source.Count && source.Start(line) <= extent.End; line++)
        {
            int indent = source.Indent(line);
            if (indent > extent.Column || source.IsBlank(line))
                continue;
            first = first < 0 ? line : first;
            moved[line] = extent.Column + 1 - indent;
            mended.Insert(source.Start(line), extent.Column + 1 - indent);
        }

        return first;
    }

    /// <summary>
    /// <c>key: "</c> or <c>- "</c> and then the end of the value: that quote opens the next value, and the closing one of this is missing.
    /// Mending would swallow all lines in between.
    /// </summary>
    private static bool ClosesWhereAnotherOpens(ValueExtents.Extent extent, TextLines source)
    {
        int line = source.LineOf(extent.End);
        if (line == extent.Line)
            return false;
        string before = source[line].Substring(0, Math.Min(extent.End - source.Start(line), source[line].Length)).TrimEnd();
        return before.Length > 0 && (before[before.Length - 1] == ':' || before.Trim(' ', '-').Length == 0);
    }

    /// <summary>Tabs in lines without content indent nothing (YAML 1.2, chapter 6.6). Only a block scalar could mean them.</summary>
    private static YamlText? ReplaceTabsInEmptyLines(YamlText text)
    {
        var source = new TextLines(text.Text);
        HashSet<int> owned = BlockScalarLines.Owned(source);
        var mended = new StringBuilder(text.Text);
        bool changed = false;
        for (int line = 0; line < source.Count; line++)
        {
            string content = source[line].TrimStart(' ', '\t');
            if (owned.Contains(line) || (content.Length > 0 && content[0] != '#'))
                continue;
            for (int i = source.Start(line); i < mended.Length && text.Text[i] is ' ' or '\t'; i++)
            {
                changed |= text.Text[i] == '\t';
                mended[i] = ' ';
            }
        }

        return changed ? text.Mended(mended.ToString(), []) : null;
    }

    /// <summary>A comment needs a space before it.</summary>
    private static YamlText? SeparateComment(YamlFault fault, YamlText text, LineMap lines, ReadFindings notes)
    {
        var source = new TextLines(text.Text);
        int line = (int)fault.Position.Line - 1;
        int position = source.Start(line) + (int)fault.Position.Column - 1;
        int comment = text.Text.IndexOf('#', position, Math.Min(2, text.Text.Length - position));
        if (comment < 0)
            return null;
        int offset = text.Offset(line, comment - source.Start(line));
        notes.Warn(Descriptors.LenientRead, lines.Span(offset, offset + 1), "A comment needs a space before its '#': it is read as a comment");

        // Nothing behind the '#' has a position, so no column of this line moves.
        return text.Mended(text.Text.Insert(comment, " "), []);
    }

    private static SourceSpan SpanOf(YamlText text, LineMap lines, int line, int length)
    {
        int start = text.Offset(line, 0);
        return lines.Span(start, start + length);
    }
}
