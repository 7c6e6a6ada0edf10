using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Upstash.Workflow.Generator.Tests.Read;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>Broken, deep, cyclic and huge documents, through the whole generator.</summary>
[Collection(Timed.Name)]
public sealed class NastyDocumentTests
{
    private const int MostLinesToCompile = 20_000;

    public static TheoryData<string> Shared => [.. SharedFiles.Names("nasty", ".yaml", ".json")];

    [Theory]
    [MemberData(nameof(Shared))]
    public void A_nasty_document_is_generated_from_or_refused(string name)
    {
        string path = SharedFiles.PathOf("nasty", name);
        using FileStream stream = File.OpenRead(path);
        GeneratorInput input = GeneratorInput.Of(SourceText.From(stream).ToString(), name);
        GeneratorHarness.Run(GeneratorInput.Of(Snippets.Pets));
        var time = new Timed();

        GeneratorRun run = GeneratorHarness.Run(input);

        time.AssertEnds();
        Harmless.AssertSound(run);
        AssertExpectation(run, Expectation(path));
        if (run.AllText.Count(character => character == '\n') < MostLinesToCompile)
            run.AssertCompiles();
    }

    private static void AssertExpectation(GeneratorRun run, (string Expect, string Line) expectation)
    {
        Diagnostic[] said = [.. run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        string[] texts = [.. said.Select(GeneratorRun.Describe)];
        if (expectation.Expect == "clean")
            Assert.Empty(texts);
        if (expectation.Expect == "diagnostic")
            Assert.NotEmpty(texts);
        if (expectation is { Expect: "diagnostic", Line.Length: > 0 })
            Assert.Contains(said, diagnostic => LineOf(diagnostic) == expectation.Line);
    }

    private static string LineOf(Diagnostic diagnostic) => (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);

    private static (string Expect, string Line) Expectation(string path)
    {
        string index = Path.Combine(Path.GetDirectoryName(path)!, "INDEX.tsv");
        string[] row = File.ReadLines(index).Select(line => line.Split('\t')).First(columns => columns[0] == Path.GetFileName(path));
        return (row[2], row[3]);
    }
}
