using System.Globalization;
using System.Text;
using Upstash.Workflow.Generator.Diagnostics;

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
            return IndentQuoted(fault, text, lines, notes);
        if (fault.Has("found invalid tab"))
            return ReplaceTabsInEmptyLines(text);
        if (fault.Has("found invalid comment after") || fault.Has("expected ',' or"))
            return SeparateComment(fault, text, lines, notes);
        return fault.Has(nameof(InvalidOperationException)) && fault.FlowStart is not null ? IndentFlow(fault, text, lines, notes) : null;
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

    /// <summary>The lines of a text in quotes must be deeper than its key. Their leading space is no part of the text, so adding to it is safe.</summary>
    private static YamlText? IndentQuoted(YamlFault fault, YamlText text, LineMap lines, ReadFindings notes)
    {
        var source = new TextLines(text.Text);
        int first = (int)fault.Start.Line - 1;
        int quote = source.Start(first) + (int)fault.Start.Column - 1;
        int end = FlowExtent.FindQuoteEnd(text.Text, quote);
        if (end < 0)
            return null;

        string line = (first + 1).ToString(CultureInfo.InvariantCulture);
        return Indent(fault, text, source, first + 1, end, Math.Max(fault.BlockColumn, (int)fault.Start.Column - 1) + 1, index => notes.Warn(
            Descriptors.LenientRead, SpanOf(text, lines, index, 1), $"This line goes on with the text in quotes of line {line} without being indented deeper than its key: it is read as a part of that text"));
    }

    /// <summary>The same for a collection in brackets.</summary>
    private static YamlText? IndentFlow(YamlFault fault, YamlText text, LineMap lines, ReadFindings notes)
    {
        var source = new TextLines(text.Text);
        int first = (int)fault.Position.Line - 1;
        int start = source.Start((int)fault.FlowStart!.Value.Line - 1) + (int)fault.FlowStart.Value.Column - 1;
        int end = FlowExtent.FindEnd(text.Text, start);
        bool noted = false;
        return Indent(fault, text, source, first, end, fault.BlockColumn + 1, index =>
        {
            if (!noted)
                notes.Warn(Descriptors.LenientRead, SpanOf(text, lines, index, 1), "This line goes on with the brackets above it without being indented deeper than their key: it is read as a part of them");
            noted = true;
        });
    }

    private static YamlText? Indent(YamlFault fault, YamlText text, TextLines source, int first, int end, int column, Action<int> note)
    {
        var moved = new Dictionary<int, int>();
        var mended = new LineEditor(text.Text);
        for (int line = first; line < source.Count && source.Start(line) <= end; line++)
        {
            int indent = source.Indent(line);
            if (indent > fault.BlockColumn || source.IsBlank(line))
                continue;
            note(line);
            moved[line] = column - indent;
            mended.Insert(source.Start(line), column - indent);
        }

        return mended.HasEdits ? text.Mended(mended.Complete(), moved) : null;
    }

    /// <summary>Tabs in lines without content indent nothing (YAML 1.2, chapter 6.6). Only a block scalar could mean them.</summary>
    private static YamlText? ReplaceTabsInEmptyLines(YamlText text)
    {
        var source = new TextLines(text.Text);
        var owned = new HashSet<int>(BlockScalarLines.Find(source).SelectMany(static extent => Enumerable.Range(extent.Header + 1, extent.End - extent.Header - 1)));
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
