using System.Globalization;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Corpus.Tests;

/// <summary>A line of the table in <c>docs/corpus.md</c>.</summary>
/// <param name="Facts">The cells that are the same on every machine.</param>
internal sealed record CorpusRow(string Name, string Facts, double Milliseconds)
{
    public static CorpusRow Of(string name, string text, GeneratorRun run, TimeSpan warm)
    {
        SpecMapping? root = SpecReader.Read(text, new DiagnosticBag(name), CancellationToken.None) as SpecMapping;
        OpenApiDocument? document = root is null ? null : DocumentLoader.Load(root, name, [], new DiagnosticBag(name), CancellationToken.None)?.Document;
        string version = (root?["openapi"] ?? root?["swagger"]) is SpecScalar { Text: var number } ? number : "";
        int operations = document?.Paths?.Values.Sum(path => path.Operations.Count) ?? 0;
        int schemas = document?.Components?.Schemas?.Count ?? 0;
        string[] cells = [version, Number(operations), Number(schemas), Number(Count(run, DiagnosticSeverity.Warning)), Number(Count(run, DiagnosticSeverity.Info)), Number(run.Sources.Count), Number(Lines(run))];
        return new CorpusRow(name, string.Join(" | ", cells), warm.TotalMilliseconds);
    }

    private static int Count(GeneratorRun run, DiagnosticSeverity severity) => run.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    private static int Lines(GeneratorRun run) => run.Sources.Values.Sum(source => source.AsSpan().Count('\n'));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
