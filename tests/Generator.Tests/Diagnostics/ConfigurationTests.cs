using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Diagnostics;

/// <summary>What is wrong with the project rather than with a document.</summary>
public sealed class ConfigurationTests
{
    private const string Project = "/acme/Acme.csproj";

    [Fact]
    [Covers("UWG1001")]
    public void A_file_that_does_not_exist_is_an_error_at_its_name()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(null!, "missing.yaml"));

        run.AssertDiagnostics("UWG1001 Error (1,1): 'missing.yaml' cannot be read: the compiler could not open the file. Does it exist?");
        Assert.Equal("missing.yaml", run.Diagnostics[0].Location.GetLineSpan().Path);
    }

    [Fact]
    [Covers("UWG5005")]
    public void No_document_at_all_is_a_warning_at_the_project()
    {
        GeneratorRun run = GeneratorHarness.Run(WithProperties(("UpstashWorkflowBundledSpec", "false")));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("UWG5005", DiagnosticSeverity.Warning, Project), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    [Covers("UWG5006")]
    public void A_document_under_the_wrong_item_is_named()
    {
        GeneratorRun run = GeneratorHarness.Run(new GeneratorInput { Documents = [new DocumentInput("api/openapi.yaml", Snippets.Pets) { IsOpenApiClient = false }] });

        run.AssertDiagnostics(
            "UWG5006 Info (1,1): 'openapi.yaml' looks like an OpenAPI document, but is only an AdditionalFiles item: nothing is generated for it. List it as <OpenApiClient Include=\"openapi.yaml\" />.");
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Other_additional_files_are_left_alone()
    {
        GeneratorRun run = GeneratorHarness.Run(new GeneratorInput { Documents = [new DocumentInput("appsettings.yaml", "a: [") { IsOpenApiClient = false }] });

        run.AssertDiagnostics();
    }

    [Theory]
    [Covers("UWG5003")]
    [InlineData("UpstashWorkflowDrift", "strict", "The property UpstashWorkflowDrift is 'strict': it knows 'enforce', 'report', 'off'. 'enforce' is used.")]
    [InlineData("UpstashWorkflowBundledSpec", "maybe", "The property UpstashWorkflowBundledSpec is 'maybe': it knows 'true', 'false'. 'true' is used.")]
    [InlineData("UpstashWorkflowBundledExamples", "some", "The property UpstashWorkflowBundledExamples is 'some': it knows 'true', 'false'. 'true' is used.")]
    public void An_unknown_property_value_is_a_warning(string property, string value, string message)
    {
        GeneratorRun run = GeneratorHarness.Run(WithProperties((property, value)));

        run.AssertDiagnostics("UWG5003 Warning (1,1): " + message);
    }

    [Theory]
    [InlineData("UpstashWorkflowDrift", "Report")]
    [InlineData("UpstashWorkflowDrift", "list")]
    [InlineData("UpstashWorkflowBundledSpec", "True")]
    [InlineData("UpstashWorkflowBundledExamples", "False")]
    public void Property_values_ignore_case(string property, string value) => GeneratorHarness.Run(WithProperties((property, value))).AssertDiagnostics();

    [Fact]
    public void Unknown_metadata_is_a_warning_and_the_default_is_used()
    {
        GeneratorRun run = GeneratorHarness.Run(new GeneratorInput
        {
            Documents = [new DocumentInput("pets.yaml", Snippets.Pets) { Namespace = "1 bad", ClientName = "not a name", Accessibility = "protected", Paging = "on" }],
        });

        run.AssertDiagnostics(
            "UWG5003 Warning (1,1): The metadata Namespace is '1 bad': it is no C# namespace. 'Acme.Pets' is used.",
            "UWG5003 Warning (1,1): The metadata ClientName is 'not a name': it is no C# class name. The document's title is used.",
            "UWG5003 Warning (1,1): The metadata Accessibility is 'protected': it knows 'public' and 'internal'. 'public' is used.",
            "UWG5003 Warning (1,1): The metadata Paging is 'on': it knows 'detect' and 'off'. 'detect' is used.");
        Assert.Contains("namespace Acme.Pets;", run.AllText, StringComparison.Ordinal);
        Assert.Contains("public sealed partial class PetStoreClient", run.AllText, StringComparison.Ordinal);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("document", "", false)]
    [InlineData("document", "TRUE", true)]
    [InlineData("document", "false", false)]
    [InlineData("document", "some", false, "UWG5003 Warning (1,1): The metadata Examples is 'some': it knows 'true' and 'false'. 'false' is used.")]
    [InlineData("bundled", "", true)]
    [InlineData("bundled", "some", true)]
    [InlineData("bundled", "False", false)]
    public void Examples_are_for_those_who_ask_and_for_the_bundled_document(string kind, string examples, bool hasExamples, params string[] said)
    {
        GeneratorRun run = GeneratorHarness.Run(new GeneratorInput
        {
            Documents = [new DocumentInput("pets.yaml", Snippets.Pets) { Kind = kind, Namespace = "Acme.Pets", Metadata = new Dictionary<string, string> { ["Examples"] = examples } }],
        });

        run.AssertDiagnostics(said);
        Assert.Equal(hasExamples, run.Sources.ContainsKey("Acme.Pets.PetStoreExamples.g.cs"));
    }

    [Fact]
    [Covers("UWG5002")]
    public void The_second_document_of_one_namespace_is_left_out()
    {
        GeneratorRun run = GeneratorHarness.Run(new GeneratorInput
        {
            Documents = [new DocumentInput("a.yaml", Snippets.Pets) { Namespace = "Acme.Pets" }, new DocumentInput("b.yaml", Snippets.Pets) { Namespace = "acme.pets" }],
        });

        run.AssertDiagnostics(
            "UWG5002 Warning (1,1): 'b.yaml' generates into the namespace 'acme.pets', which 'a.yaml' already has: nothing is generated for it. Give one of them the metadata Namespace.");
        Assert.Equal("b.yaml", run.Diagnostics[0].Location.GetLineSpan().Path);
        run.AssertCompiles();
    }

    [Fact]
    [Covers("UWG1099")]
    public void A_failure_of_ours_is_an_error_never_an_exception()
    {
        var broken = new SpecDocument("openapi.yaml", "", Options: null!);

        Diagnostic diagnostic = Assert.Single(DocumentPipeline.Run(broken, [], TestContext.Current.CancellationToken).Diagnostics).ToDiagnostic();

        Assert.Equal(("UWG1099", DiagnosticSeverity.Error, "openapi.yaml"), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
        Assert.Contains("NullReferenceException", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static GeneratorInput WithProperties(params (string Name, string Value)[] properties)
        => new() { Properties = properties.Append(("MSBuildProjectFullPath", Project)).ToDictionary() };
}
