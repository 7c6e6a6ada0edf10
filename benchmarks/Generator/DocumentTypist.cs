using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Upstash.Workflow.Generator;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A generator driver whose document is edited.</summary>
internal sealed class DocumentTypist
{
    private const string FileName = "openapi.yaml";

    private readonly Compilation _project = CSharpCompilation.Create("Edited");
    private InMemoryFile _file;
    private GeneratorDriver _driver;

    public DocumentTypist(SampleDocument document)
    {
        _file = new InMemoryFile(FileName, document.Text);
        var metadata = new Dictionary<string, string> { ["OpenApiClient"] = "document", ["OpenApiClientNamespace"] = "Acme.Api" };
        _driver = CSharpGeneratorDriver.Create(
            [new WorkflowGenerator().AsSourceGenerator()],
            [_file],
            SyntheticProject.ParseOptions,
            new InMemoryOptions(ImmutableDictionary<string, string>.Empty, new Dictionary<string, IReadOnlyDictionary<string, string>> { [FileName] = metadata }));
        _driver = _driver.RunGenerators(_project);
    }

    public int Files => Sources().Length;

    /// <returns>How many files are not those of before.</returns>
    public int Type(string text)
    {
        // The driver keeps the text of a cached file, and wraps it anew.
        HashSet<SourceText> before = new(Sources().Select(static source => source.SourceText), ReferenceEqualityComparer.Instance);
        var next = new InMemoryFile(FileName, text);
        _driver = _driver.ReplaceAdditionalText(_file, next).RunGenerators(_project);
        _file = next;
        return Sources().Count(source => !before.Contains(source.SourceText));
    }

    private ImmutableArray<GeneratedSourceResult> Sources() => _driver.GetRunResult().Results[0].GeneratedSources;
}
