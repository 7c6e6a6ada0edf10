using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Corpus.Tests;

/// <param name="Problems">What must not be, in words; empty when all is well.</param>
/// <param name="Drift">What is said of the document beside its own JSON; empty when all is well.</param>
internal sealed record CorpusOutcome(CorpusRow Row, IReadOnlyList<string> Problems, IReadOnlyList<string> Drift)
{
    private const int MaxProblems = 10;

    public static CorpusOutcome Of(string name, string text)
    {
        GeneratorInput input = GeneratorInput.Of(text, name);
        GeneratorRun run = GeneratorHarness.Run(input);
        long start = Stopwatch.GetTimestamp();
        GeneratorRun again = GeneratorHarness.Run(input);
        TimeSpan warm = Stopwatch.GetElapsedTime(start);
        return new CorpusOutcome(CorpusRow.Of(name, text, run, warm), [.. FindProblems(run, again).Take(MaxProblems)], [.. FindDrift(name, text).Take(MaxProblems)]);
    }

    private static IEnumerable<string> FindProblems(GeneratorRun run, GeneratorRun again)
    {
        if (run.Exception is not null)
            yield return run.Exception.ToString();
        if (run.Sources.Count == 0)
            yield return "Nothing was generated.";
        if (run.AllText != again.AllText)
            yield return "The second run gave another text.";
        foreach (Diagnostic diagnostic in run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || !IsLocated(diagnostic, run)))
            yield return GeneratorRun.Describe(diagnostic);
        foreach (Diagnostic diagnostic in run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info))
            yield return diagnostic.ToString();
    }

    /// <summary>The same document without comments, line breaks, styles and anchors.</summary>
    private static IEnumerable<string> FindDrift(string name, string text)
    {
        SpecNode root = SpecReader.Read(text, new DiagnosticBag(name), CancellationToken.None)!;
        var options = new GeneratorOptions("Acme", "Acme.Api", "", "") { Drift = DriftMode.Enforce };
        var document = new SpecDocument(name, JsonText.Of(root), options) { Baseline = new SpecDocument(name, text, options) };
        return DocumentPipeline.Run(document, [], CancellationToken.None).Diagnostics
            .Select(static diagnostic => diagnostic.ToDiagnostic())
            .Where(static diagnostic => diagnostic.Descriptor.Category == "Upstash.Workflow.Drift" || diagnostic.Id is "UWG1009" or "UWG1099")
            .Where(static diagnostic => diagnostic.Descriptor.IsEnabledByDefault)
            .Select(GeneratorRun.Describe);
    }

    private static bool IsLocated(Diagnostic diagnostic, GeneratorRun run)
        => diagnostic.Location.Kind == LocationKind.ExternalFile && diagnostic.Location.GetLineSpan().Path == run.Input.Documents[0].Path;
}
