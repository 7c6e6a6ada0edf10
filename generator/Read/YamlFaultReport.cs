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
        else
            findings.Fail(lines.Span(offset, offset + 1), message);
    }
}
