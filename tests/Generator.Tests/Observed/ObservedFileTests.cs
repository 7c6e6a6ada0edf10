using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Upstash.Workflow.Generator.Tests.Observed;

/// <summary>The recorder's file as an input of the generator.</summary>
public sealed class ObservedFileTests
{
    private static readonly string Seen = Recorded.Observation("unknownMember", "FirstPet", "/tags", "no such member", "an array");

    [Theory]
    [Covers("UWG5007")]
    [InlineData(null, "UWG5007 Warning (1,1): 'openapi.observed.json' cannot be read as the observations of a running client, and none of them are shown: the compiler could not open the file. The recorder writes the file anew when it is deleted.")]
    [InlineData("", "UWG5007 Warning (1,1): 'openapi.observed.json' cannot be read as the observations of a running client, and none of them are shown: it is empty. The recorder writes the file anew when it is deleted.")]
    [InlineData("{ \"observations\": [", "UWG5007 Warning (1,20): 'openapi.observed.json' cannot be read as the observations of a running client, and none of them are shown: The document ends too early: ']' is missing for the '[' of line 1. The recorder writes the file anew when it is deleted.")]
    [InlineData("{\n  \"observations\": 1 }", "UWG5007 Warning (1,1): 'openapi.observed.json' cannot be read as the observations of a running client, and none of them are shown: it has no list 'observations'. The recorder writes the file anew when it is deleted.")]
    [InlineData("[]", "UWG5007 Warning (1,1): 'openapi.observed.json' cannot be read as the observations of a running client, and none of them are shown: it has no list 'observations'. The recorder writes the file anew when it is deleted.")]
    public void That_is_no_such_file_is_a_warning_at_it(string? text, string message)
    {
        GeneratorRun run = GeneratorHarness.Run(Recorded.Input(Recorded.Document, text));

        run.AssertDiagnostics(message);
        Assert.Equal(Recorded.File, run.Diagnostics[0].Location.GetLineSpan().Path);
        Assert.NotEmpty(run.Sources);
    }

    [Theory]
    [InlineData("""{ "observations": [] }""")]
    [InlineData("""{ "observations": [1, null, {}, { "kind": 7 }, { "kind": "unknownMember" }, { "kind": "wrongType", "operation": "FirstPet", "pointer": "no pointer", "status": "x" }] }""")]
    public void What_is_no_observation_is_left_out(string text) => GeneratorHarness.Run(Recorded.Input(Recorded.Document, text)).AssertDiagnostics();

    [Fact]
    public void It_is_no_document_itself() => Assert.All(Recorded.Run(Seen).Sources.Keys, hint => Assert.StartsWith("Acme.", hint, StringComparison.Ordinal));

    [Fact]
    public void A_new_observation_emits_nothing_again()
    {
        GeneratorRun first = GeneratorHarness.Run(Recorded.Input(Recorded.Document, Recorded.All()));
        GeneratorRun second = GeneratorHarness.RunAgain(first, Recorded.Input(Recorded.Document, Recorded.All(Seen)));

        Assert.Empty(first.Diagnostics);
        Assert.Single(second.Diagnostics);
        foreach (string step in new[] { TrackingNames.Documents, TrackingNames.Results, TrackingNames.Clients, TrackingNames.Units, TrackingNames.Diagnostics })
            Assert.All(second.Reasons(step), reason => Assert.Contains(reason, new[] { Cached, Unchanged }));
        Assert.Equal(Modified, Assert.Single(second.Reasons(TrackingNames.Observed)));
        Assert.Equal(first.Sources, second.Sources);
    }

    [Fact]
    public void An_edit_in_CSharp_looks_at_nothing_again()
    {
        GeneratorInput input = Recorded.Input(Recorded.Document, Recorded.All(Seen));
        GeneratorRun second = GeneratorHarness.RunAgain(GeneratorHarness.Run(input), input with { CSharp = "class Other { }" });

        Assert.All(second.Reasons(TrackingNames.Observed), reason => Assert.Contains(reason, new[] { Cached, Unchanged }));
        Assert.Single(second.Diagnostics);
    }

    [Fact]
    public void Drift_that_is_off_is_off_here_too()
    {
        GeneratorInput input = Recorded.Input(Recorded.Document, Recorded.All(Seen)) with { Properties = new Dictionary<string, string> { ["UpstashWorkflowDrift"] = "off" } };

        GeneratorHarness.Run(input).AssertDiagnostics();
    }

    [Fact]
    public void A_file_that_no_document_asks_for_says_nothing()
    {
        GeneratorInput input = Recorded.Input(Recorded.Document, Recorded.All(Seen));

        GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Metadata = new Dictionary<string, string> { ["Observed"] = "/other.observed.json" } }, .. input.Documents.Skip(1)] }).AssertDiagnostics();
    }
}
