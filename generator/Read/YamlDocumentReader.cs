namespace Upstash.Workflow.Generator.Read;

/// <summary>Reads YAML, and where YamlDotNet is stricter than the tools documents are made with, mends the text and reads it again.</summary>
internal sealed class YamlDocumentReader(string document, LineMap lines, CancellationToken cancellationToken)
{
    private const int MaxAttempts = 1000;

    private readonly SharedStrings _strings = new(document.Length);

    // What was mended stays said; what an attempt found before it failed is found again by the next.
    private ReadFindings _notes = new();

    public SpecNode? Read(out ReadFindings findings)
    {
        var text = new YamlText(document, lines);
        if (YamlRepair.Foresee(text, lines, _notes, out int header) is not { } foreseen)
            return Read(text, -1, out findings, out _);

        SpecNode? root = Read(foreseen, header, out findings, out bool sawHeader);
        if (sawHeader)
            return root;
        _notes = new ReadFindings();
        return Read(text, -1, out findings, out _);
    }

    /// <param name="header">The line where a block scalar is expected, and mended already.</param>
    private SpecNode? Read(YamlText text, int header, out ReadFindings findings, out bool sawHeader)
    {
        YamlFault? cause = null;
        long work = 0;
        for (int attempt = 1; ; attempt++)
        {
            findings = new ReadFindings();
            var reader = new YamlTreeReader(text, lines, findings, _strings, cancellationToken) { WatchedLine = header };
            SpecNode? root = reader.Read();
            sawHeader = attempt > 1 || reader.SawLiteral;
            if (header >= 0 && !sawHeader)
                return null;
            if (reader.Fault is not { } fault)
            {
                findings.Add(_notes);
                return root;
            }

            work += text.Text.Length;
            bool mayRepeat = attempt == 1 || (attempt < MaxAttempts && work < ReadBudget.MaxRepairWork);
            if (!mayRepeat || YamlRepair.Mend(fault, text, lines, _notes) is not { } mended)
            {
                YamlFaultReport.Report(YamlFaultReport.Culprit(cause, fault, text), text, lines, findings);
                return null;
            }

            cause = fault;
            text = mended;
        }
    }
}
