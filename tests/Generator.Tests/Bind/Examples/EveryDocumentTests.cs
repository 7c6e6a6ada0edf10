using Microsoft.CodeAnalysis.Text;
using Upstash.Workflow.Generator.Tests.Hostile;
using Upstash.Workflow.Generator.Tests.Read;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>Whatever the document, its own client reads its examples and finds nothing that differs.</summary>
public sealed class EveryDocumentTests
{
    private static readonly string Valid = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Documents", "valid");

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Valid).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Examples_are_read_back(string document)
    {
        using Examined examined = Examined.Of(await File.ReadAllTextAsync(Path.Combine(Valid, document)));
        Assert.Equal([], await examined.FindDriftAsync());
    }

    public static TheoryData<string> OddSchemas => OddSchemaTests.Names;

    public static TheoryData<string> Hostile => [.. SharedFiles.Names("hostile", ".yaml", ".json")];

    public static TheoryData<string> Nasty => [.. SharedFiles.Names("nasty", ".yaml", ".json")];

    [Theory]
    [MemberData(nameof(OddSchemas))]
    public async Task Examples_of_odd_schemas_are_read_back(string name)
    {
        using Examined examined = Examined.Of(OddSchemaTests.Document(name));
        Assert.Empty(await examined.FindDriftAsync());
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_documents_do_no_harm(string name)
    {
        GeneratorRun run = GeneratorHarness.Run(Examined.Input(File.ReadAllText(SharedFiles.PathOf("hostile", name)), name));
        Harmless.AssertSound(run);
        Harmless.AssertTrees(run);
        Harmless.AssertDeterministic(run);
        run.AssertCompiles();
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Nasty_documents_end(string name)
    {
        using FileStream stream = File.OpenRead(SharedFiles.PathOf("nasty", name));
        GeneratorRun run = GeneratorHarness.Run(Examined.Input(SourceText.From(stream).ToString(), name));
        Harmless.AssertSound(run);
        if (run.Sources.FirstOrDefault(static source => source.Key.EndsWith("Examples.g.cs", StringComparison.Ordinal)).Value is { } source)
            Assert.InRange(source.Length, 1, 10_000_000);
    }

    [Fact]
    public async Task The_bundled_document()
    {
        using Examined examined = Examined.Of(Repository.BundledSpec);
        Assert.Equal([], await examined.FindDriftAsync());
        Assert.Equal(["ListWorkflowRunLogs: 200", "ListWorkflowRunLogs: 400", "ListWorkflowRunLogs: 401", "ListWorkflowRunLogs: 429", "ListWorkflowRunLogs: 500"], examined.All.Select(example => example.ToString()));
    }
}
