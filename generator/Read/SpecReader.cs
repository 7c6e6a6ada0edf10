using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// The first stage: text, YAML 1.2 or JSON, to nodes that know where they stand. It does not know what OpenAPI is. It never throws, never
/// recurses, and holds <see cref="ReadBudget"/>.
/// </summary>
internal static class SpecReader
{
    /// <summary>The document's value; null when nothing can be used, which has then been reported as an error.</summary>
    public static SpecNode? Read(string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var findings = new ReadFindings();
        SpecNode? root = ReadChecked(text, ref findings, diagnostics, cancellationToken);
        findings.CopyTo(diagnostics);
        return root;
    }

    private static SpecNode? ReadChecked(string text, ref ReadFindings findings, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (text.Length > ReadBudget.MaxCharacters)
        {
            findings.FailOverBudget(default, $"The document has {text.Length / 1024 / 1024} million characters; up to {ReadBudget.MaxCharacters / 1024 / 1024} are read");
            return null;
        }

        var lines = new LineMap(text);
        int forbidden = CharacterRules.FindForbidden(text);
        if (forbidden >= 0)
        {
            string character = Excerpt.CodePoint(text[forbidden]);
            findings.Fail(lines.Span(forbidden, forbidden + 1), $"Found the control character {character}, which neither YAML nor JSON allows");
            return null;
        }

        text = CharacterRules.ReplaceLoneSurrogates(text);
        SpecNode? root = ReadEither(text, lines, ref findings, cancellationToken);
        if (root is null && !findings.Failed)
            diagnostics.Report(Descriptors.NotOpenApi, lines.Span(0, 0), "The document is empty: an OpenAPI document in YAML or JSON is expected");
        return root;
    }

    /// <summary>What begins with a bracket is JSON, or YAML in JSON's clothes: JSON is tried first, and its errors are the better ones.</summary>
    private static SpecNode? ReadEither(string text, LineMap lines, ref ReadFindings findings, CancellationToken cancellationToken)
    {
        int start = SkipMarkAndSpace(text);
        bool isBracketed = start < text.Length && text[start] is '{' or '[';
        if (!isBracketed)
            return new YamlDocumentReader(text, lines, cancellationToken).Read(out findings);

        var json = new JsonTreeReader(text, lines, findings, cancellationToken);
        if (json.Read(start) is { } root)
            return root;
        if (json.IsCertain || findings.OverBudget)
            return null;

        root = new YamlDocumentReader(text, lines, cancellationToken).Read(out ReadFindings yamlFindings);
        if (root is not null || yamlFindings.OverBudget || !LooksLikeJson(text, start))
            findings = yamlFindings;
        return root;
    }

    private static int SkipMarkAndSpace(string text)
    {
        int start = 0;
        while (start < text.Length && text[start] is '\uFEFF' or ' ' or '\t' or '\n' or '\r')
            start++;
        return start;
    }

    private static bool LooksLikeJson(string text, int start)
    {
        int next = start + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\n' or '\r')
            next++;
        return next == text.Length || text[next] is '"' or '{' or '[';
    }
}
