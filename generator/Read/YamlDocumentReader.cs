namespace Upstash.Workflow.Generator.Read;

/// <summary>Reads YAML, and where YamlDotNet is stricter than the tools documents are made with, mends the text and reads it again.</summary>
internal sealed class YamlDocumentReader(string document, LineMap lines, CancellationToken cancellationToken)
{
    private const int MaxAttempts = 1000;

    // What was mended stays said; what an attempt found before it failed is found again by the next.
    private readonly ReadFindings _notes = new();

    public SpecNode? Read(out ReadFindings findings)
    {
        var text = new YamlText(document, lines);
        YamlFault? cause = null;
        long work = 0;
        for (int attempt = 1; ; attempt++)
        {
            findings = new ReadFindings();
            var reader = new YamlTreeReader(text, lines, findings, cancellationToken);
            SpecNode? root = reader.Read();
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
