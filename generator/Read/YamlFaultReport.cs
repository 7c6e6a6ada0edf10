namespace Upstash.Workflow.Generator.Read;

/// <summary>Reports that the text is no YAML, at the place where a user should look.</summary>
internal static class YamlFaultReport
{
    public static void Report(YamlFault fault, YamlText text, LineMap lines, ReadFindings findings)
    {
        (string message, bool atStart) = YamlMessages.Explain(fault.Reason);
        int offset = text.Offset(atStart ? fault.Start : fault.Position);
        int tab = text.FindIndentingTab(lines.Line(offset));
        if (tab >= 0)
            findings.Fail(lines.Span(tab, tab + 1), YamlMessages.Tab);
        else if (FindUnclosed(fault, text) is { } bracket)
            findings.Fail(lines.Span(bracket, bracket + 1), "The bracket that opens here is never closed");
        else
            findings.Fail(lines.Span(offset, offset + 1), message);
    }

    private static int? FindUnclosed(YamlFault fault, YamlText text)
    {
        if (fault.FlowStart is not { } mark || fault.Has("quoted scalar"))
            return null;
        int start = new TextLines(text.Text).Start((int)mark.Line - 1) + (int)mark.Column - 1;
        int bracket = text.Text.IndexOfAny(['[', '{'], start);
        return bracket < 0 || FlowExtent.FindEnd(text.Text, start) >= 0 ? null : text.Offset((int)mark.Line - 1, (int)mark.Column - 1 + bracket - start);
    }

    /// <summary>
    /// A quote that was never closed swallows text up to the next quote, and the trouble shows there. When a text in quotes was mended and the
    /// next fault stands where it ends, the first fault is the one to tell.
    /// </summary>
    public static YamlFault Culprit(YamlFault? mended, YamlFault fault, YamlText text)
    {
        if (mended is null || !mended.Has("found wrong indentation"))
            return fault;
        var lines = new TextLines(text.Text);
        int end = FlowExtent.FindQuoteEnd(text.Text, lines.Start((int)mended.Start.Line - 1) + (int)mended.Start.Column - 1);
        return end < 0 || fault.Position.Index <= end + 2 || fault.Position.Line <= lines.LineOf(end) + 2 ? mended : fault;
    }
}
