namespace Upstash.Workflow.Generator.Read;

/// <summary>Reads YAML, and where YamlDotNet is stricter than the tools documents are made with, mends the text and reads it again.</summary>
internal sealed class YamlDocumentReader(string document, LineMap lines, CancellationToken cancellationToken)
{
    private const int MaxAttempts = 1000;

    // What needs mending more often than this is not worth reading twice each time.
    private const int CondensedAttempts = 3;

    // Below this, compiling what condenses costs a compiler that was just started more than there is to gain.
    private const int SmallestCondensed = 48 * 1024;

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
            YamlTreeReader reader = Read(text, attempt <= CondensedAttempts && document.Length >= SmallestCondensed, header, ref findings, out SpecNode? root);
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

    private YamlTreeReader Read(YamlText text, bool mayCondense, int header, ref ReadFindings findings, out SpecNode? root)
    {
        WordRuns? runs = mayCondense ? new WordRuns(text.Text, _strings) : null;
        var reader = new YamlTreeReader(text, lines, findings, _strings, runs, cancellationToken) { WatchedLine = header };
        root = reader.Read();
        if (reader.Fault is null || !mayCondense)
            return reader;

        // The place and the reason of a fault, or whether there is one, are those of the text itself.
        findings = new ReadFindings();
        return Read(text, mayCondense: false, header, ref findings, out root);
    }
}
