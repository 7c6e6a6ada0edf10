using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Upstash.Workflow.Generator;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A generator driver to which C# is typed: each keystroke is one run on an edited project.</summary>
internal sealed class Typist
{
    private GeneratorDriver _driver;

    private Typist(string name, GeneratorDriver driver)
    {
        Name = name;
        _driver = driver;
    }

    public string Name { get; }

    public static Typist WithoutGenerator() => new("no generator", Driver([], []));

    public static Typist WithoutDocument() => new("generator, no document", Driver([new WorkflowGenerator()], []));

    public static Typist With(params SampleDocument[] documents)
        => new(string.Join(" + ", documents.Select(static document => document.Name)), Driver([new WorkflowGenerator()], documents));

    /// <summary>The first run, which generates; a generator that generates nothing would be quick.</summary>
    public Typist Open(Compilation project, int atLeastFiles)
    {
        Press(project);
        GeneratorDriverRunResult result = _driver.GetRunResult();
        if (result.GeneratedTrees.Length < atLeastFiles || result.Diagnostics.Any(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info))
            throw new InvalidOperationException($"{Name}: {result.GeneratedTrees.Length} files; {string.Join("; ", result.Diagnostics)}");
        return this;
    }

    public void Press(Compilation edited) => _driver = _driver.RunGenerators(edited);

    private static CSharpGeneratorDriver Driver(IEnumerable<IIncrementalGenerator> generators, IReadOnlyList<SampleDocument> documents)
        => CSharpGeneratorDriver.Create(
            generators.Select(static generator => generator.AsSourceGenerator()),
            documents.Select(static document => new InMemoryFile(document.Name + ".yaml", document.Text)),
            SyntheticProject.ParseOptions,
            new InMemoryOptions(ImmutableDictionary<string, string>.Empty, documents.ToDictionary(static document => document.Name + ".yaml", Metadata)));

    private static IReadOnlyDictionary<string, string> Metadata(SampleDocument document)
        => new Dictionary<string, string>
        {
            ["OpenApiClient"] = "document",
            ["OpenApiClientNamespace"] = document == SampleDocument.Bundled ? "Upstash.Workflow" : "Upstash.TimesTen",
        };
}
