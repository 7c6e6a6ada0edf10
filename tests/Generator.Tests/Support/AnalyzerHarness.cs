using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>Runs the analyzer as the compiler does. An exception of it would come out as AD0001.</summary>
internal static class AnalyzerHarness
{
    private static readonly CSharpCompilation Consumer = CSharpCompilation.Create("Consumer", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static IReadOnlyList<Diagnostic> Run(GeneratorInput input)
    {
        ImmutableArray<AdditionalText> files = [.. input.Documents.Select(document => new InMemoryFile(document.Path, document.Text))];
        var options = new AnalyzerOptions(files, input.ToOptions());
        CompilationWithAnalyzers analysis = Consumer.WithAnalyzers([new SpecAnalyzer()], options);
        ImmutableArray<Diagnostic> diagnostics = analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>No unasserted diagnostics: prints what a test would have to expect.</summary>
    public static IReadOnlyList<Diagnostic> AssertFindings(string document, params string[] expected) => AssertFindings(GeneratorInput.Of(document), expected);

    public static IReadOnlyList<Diagnostic> AssertFindings(GeneratorInput input, params string[] expected)
    {
        IReadOnlyList<Diagnostic> diagnostics = Run(input);
        Assert.Equal(expected, diagnostics.Select(GeneratorRun.Describe));
        return diagnostics;
    }
}
