using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>How the accepted document gets into the pipeline, and what is said when it does not.</summary>
public sealed class BaselineTests
{
    private const string Baseline = "openapi.accepted.yaml";

    private static readonly GeneratorInput Pets = GeneratorInput.Of(Snippets.Pets);

    // A sound document whose difference is nobody's business.
    private static readonly string OtherPets = Snippets.Pets.Replace("The pet.", "This very pet.", StringComparison.Ordinal);

    [Fact]
    public void A_document_that_equals_its_accepted_state_is_silent()
    {
        GeneratorRun run = GeneratorHarness.Run(Pets.WithBaseline(Snippets.Pets));

        run.AssertDiagnostics();
        Assert.Equal(GeneratorHarness.Run(Pets).Sources, run.Sources);
    }

    [Fact]
    [Covers("UWG5001")]
    public void Without_an_accepted_state_there_is_an_info_at_the_document()
    {
        GeneratorRun run = GeneratorHarness.Run(Pets.WithDrift("enforce"));

        run.AssertDiagnostics("UWG5001 Info (1,1): 'openapi.yaml' has no accepted state to be compared with: the next change of it will be silent. Keep one beside it: dotnet build -t:AcceptSpec");
        Assert.Equal("openapi.yaml", Path(run));
        Assert.NotEmpty(run.Sources);
    }

    [Theory]
    [Covers("UWG1009")]
    [InlineData("enforce")]
    [InlineData("report")]
    public void An_accepted_file_that_is_not_there_is_an_error_under_its_name(string mode)
    {
        GeneratorInput input = Pets.WithDrift(mode);
        GeneratorRun run = GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Baseline = "api/missing.yaml" }] });

        run.AssertDiagnostics("UWG1009 Error (1,1): The accepted document 'missing.yaml' cannot be read, so drift cannot be told: the compiler could not open the file. Mend it, or replace it by the present document: dotnet build -t:AcceptSpec");
        Assert.Equal("api/missing.yaml", Path(run));
        Assert.NotEmpty(run.Sources);
    }

    [Fact]
    [Covers("UWG1009")]
    public void An_accepted_file_that_the_compiler_cannot_open_is_an_error()
        => Assert.StartsWith("UWG1009 Error (1,1): The accepted document 'openapi.accepted.yaml' cannot be read", Only(GeneratorHarness.Run(Pets.WithBaseline(null))), StringComparison.Ordinal);

    [Theory]
    [Covers("UWG1009")]
    [InlineData("openapi: 3.1.0\ninfo:\n  title: T\n\tversion: '1'\n", "UWG1009 Error (4,1): ")]
    [InlineData("a: [\n", "UWG1009 Error (")]
    [InlineData("{ \"openapi\": \"3.1.0\", ", "UWG1009 Error (1,")]
    [InlineData("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n<<<<<<< HEAD\n", "UWG1009 Error (5,1): ")]
    [InlineData("title: no OpenAPI\n", "UWG1009 Error (1,1): ")]
    [InlineData("", "UWG1009 Error (1,1): ")]
    [InlineData("openapi: 4.0.0\ninfo: { title: T, version: '1' }\npaths: {}\n", "UWG1009 Error (1,10): ")]
    public void A_broken_accepted_file_is_an_error_at_the_place_and_with_the_reason_of_the_reader(string accepted, string expected)
    {
        GeneratorRun alone = GeneratorHarness.Run(GeneratorInput.Of(accepted, Baseline));
        Diagnostic reason = alone.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        GeneratorRun run = GeneratorHarness.Run(Pets.WithBaseline(accepted));

        string text = Only(run);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
        Assert.Contains(reason.GetMessage(System.Globalization.CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        Assert.Equal((Baseline, reason.Location.GetLineSpan().StartLinePosition), (Path(run), run.Diagnostics[0].Location.GetLineSpan().StartLinePosition));
        Assert.NotEmpty(run.Sources);
    }

    [Fact]
    public void What_is_odd_about_the_accepted_document_is_not_said_again()
        => Assert.DoesNotContain(GeneratorHarness.Run(Pets.WithBaseline(Snippets.DuplicateKey)).Diagnostics, static diagnostic => diagnostic.Id == "UWG1003");

    [Theory]
    [InlineData("a: [")]
    [InlineData(null)]
    public void Off_does_not_look_at_it(string? accepted)
    {
        GeneratorHarness.Run(Pets.WithBaseline(accepted).WithDrift("off")).AssertDiagnostics();
        GeneratorHarness.Run(Pets.WithDrift("off")).AssertDiagnostics();
    }

    [Theory]
    [InlineData(null, false, "// openapi.yaml: accepted for the first time.\n")]
    [InlineData("a: [", true, "// openapi.yaml: its accepted state could not be read and is replaced.\n")]
    [InlineData(Snippets.Pets, true, "// openapi.yaml: no drift.\n")]
    public void The_list_is_the_only_thing_that_is_emitted_in_its_mode(string? accepted, bool isNamed, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run((isNamed ? Pets.WithBaseline(accepted) : Pets).WithDrift("list"));

        run.AssertDiagnostics();
        Assert.Equal(KeyValuePair.Create("Acme.Api.Drift.g.cs", expected), Assert.Single(run.Sources));
    }

    [Fact]
    public void The_list_names_the_files_that_are_accepted_together_with_the_document()
    {
        string text = Snippets.Pets.Replace("'#/components/schemas/Pet'", "'shared/pet.yaml#/Pet'", StringComparison.Ordinal);
        GeneratorInput input = GeneratorInput.Of(text, "/acme/openapi.yaml").WithDrift("list");

        GeneratorRun run = GeneratorHarness.Run(input with
        {
            Documents =
            [
                .. input.Documents,
                new DocumentInput("/acme/shared/pet.yaml", "Pet: { type: object }\n") { IsOpenApiClient = false },
                new DocumentInput("/acme/shared/other.yaml", "Other: { type: object }\n") { IsOpenApiClient = false },
            ],
        });

        Assert.Equal("// openapi.yaml: accepted for the first time.\n//+ /acme/shared/pet.yaml\n", Assert.Single(run.Sources).Value);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_an_error_in_list_mode_too()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of("a: [").WithBaseline(Snippets.Pets).WithDrift("list"));

        Assert.Equal("UWG1002", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void A_changed_accepted_state_emits_no_source_again()
    {
        GeneratorInput input = Pets.WithBaseline(Snippets.Pets);
        GeneratorRun first = GeneratorHarness.Run(input);
        GeneratorRun second = GeneratorHarness.RunAgain(first, input with { Documents = [input.Documents[0], input.Documents[1] with { Text = OtherPets }] });

        Assert.Equal(Modified, Assert.Single(second.Reasons(TrackingNames.Documents)));
        Assert.Contains(Assert.Single(second.Reasons(TrackingNames.Clients)), new[] { Cached, Unchanged });
        Assert.All(second.Reasons(TrackingNames.Units), static reason => Assert.Equal(Cached, reason));
        Assert.Equal(first.Sources, second.Sources);
    }

    [Fact]
    public void An_edit_in_CSharp_compares_nothing_again()
    {
        GeneratorInput input = Pets.WithBaseline(OtherPets);
        GeneratorRun second = GeneratorHarness.RunAgain(GeneratorHarness.Run(input), input with { CSharp = "class Other { }" });

        Assert.All(TrackingNames.All.SelectMany(second.Reasons), static reason => Assert.Contains(reason, new[] { Cached, Unchanged }));
    }

    [Fact]
    public void The_accepted_file_is_found_however_its_path_is_written()
    {
        GeneratorInput input = Pets.WithBaseline(Snippets.Pets, "/acme/api/openapi.accepted.yaml");

        GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Baseline = @"\acme\web\..\api\openapi.accepted.yaml" }, input.Documents[1]] }).AssertDiagnostics();
    }

    [Fact]
    public void A_hash_in_its_path_survives_the_way_to_the_compiler()
    {
        GeneratorInput input = Pets.WithBaseline(Snippets.Pets, "/C#/openapi.accepted.yaml");

        GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Baseline = "/C%23/openapi.accepted.yaml" }, input.Documents[1]] }).AssertDiagnostics();
    }

    private static string Only(GeneratorRun run) => GeneratorRun.Describe(Assert.Single(run.Diagnostics));

    private static string Path(GeneratorRun run) => Assert.Single(run.Diagnostics).Location.GetLineSpan().Path;
}
