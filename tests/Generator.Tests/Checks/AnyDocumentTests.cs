using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Upstash.Workflow.Generator.Tests.Read;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

/// <summary>Real, broken, deep, cyclic and huge documents: never an exception, never without end, always a place.</summary>
[Collection(Timed.Name)]
public sealed class AnyDocumentTests
{
    public static TheoryData<string, string> Shared
        => [.. new[] { "corpus", "nasty", "hostile" }.SelectMany(folder => SharedFiles.Names(folder, ".yaml", ".json").Select(name => (folder, name)))];

    [Theory]
    [MemberData(nameof(Shared))]
    public void Is_checked_to_the_end(string folder, string name)
    {
        using FileStream stream = File.OpenRead(SharedFiles.PathOf(folder, name));
        GeneratorInput input = GeneratorInput.Of(SourceText.From(stream).ToString(), name);
        var time = new Timed();

        IReadOnlyList<Diagnostic> found = AnalyzerHarness.Run(input);

        time.AssertEnds();
        Assert.All(found, diagnostic => Assert.StartsWith("UWG4", diagnostic.Id, StringComparison.Ordinal));
        Assert.All(found, diagnostic => Assert.Equal(name, diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    public void A_failure_of_ours_is_an_error_never_an_exception()
    {
        var broken = new SpecDocument("openapi.yaml", Snippets.Pets, Options: null!);

        Generator.Checks.Finding finding = Assert.Single(Generator.Checks.DocumentCheck.Run(broken, TestContext.Current.CancellationToken));

        Assert.Equal(("UWG1099", DiagnosticSeverity.Error), (finding.Descriptor.Id, finding.Severity));
    }

    [Fact]
    public void A_file_that_does_not_exist_is_the_generators_to_report() => AnalyzerHarness.AssertFindings(GeneratorInput.Of(null!));

    [Fact]
    public void What_a_document_refers_to_is_found_in_the_other_file()
    {
        var document = new DocumentInput("api/openapi.yaml", Checked.Schemas("Root: { type: object, properties: { pet: { $ref: 'pet.yaml#/Pet' } } }"));
        var other = new DocumentInput("api/pet.yaml", "Pet:\n  type: integer\n  maximum: 1\n  default: 2\n") { IsOpenApiClient = false };

        Diagnostic found = Assert.Single(AnalyzerHarness.AssertFindings(
            new GeneratorInput { Documents = [document, other] },
            "UWG4010 Warning (4,3): 'Pet' in pet.yaml: the default 2 is above the maximum 1. A service that follows its schema refuses what it says it assumes. [pet.yaml#/Pet/default]"));

        Assert.Equal("api/pet.yaml", found.Location.GetLineSpan().Path);
    }
}
