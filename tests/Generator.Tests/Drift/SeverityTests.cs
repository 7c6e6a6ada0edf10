using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>What drift counts, as the property <c>UpstashWorkflowDrift</c> says.</summary>
public sealed class SeverityTests
{
    private static readonly GeneratorInput Drifted = DriftCase.Read("UWG2101-renamed").Input;

    [Fact]
    [Covers("UWG5010")]
    public void The_number_of_findings_and_the_way_to_accept_them_are_said_once()
    {
        GeneratorRun run = GeneratorHarness.Run(Drifted);

        Assert.Equal(
            "UWG5010 Info (1,1): 'openapi.yaml' differs from the accepted 'openapi.accepted.yaml': 1 breaking, 0 risky, 1 additive. To accept this, run in the project's folder: dotnet build -t:AcceptSpec",
            GeneratorRun.Describe(Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "UWG5010")));
    }

    [Theory]
    [InlineData("enforce", "UWG2101 Error", "UWG3101 Info")]
    [InlineData("", "UWG2101 Error", "UWG3101 Info")]
    [InlineData("report", "UWG2101 Warning", "UWG3101 Info")]
    [InlineData("off")]
    public void The_mode_decides_how_much_breaking_drift_counts(string mode, params string[] expected)
    {
        GeneratorRun run = GeneratorHarness.Run(Drifted.WithDrift(mode));

        Assert.Equal(expected, run.Diagnostics.Where(RuleTests.IsDrift).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}"));
        Assert.NotEmpty(run.Sources);
        run.AssertCompiles();
    }

    [Fact]
    public void The_list_of_what_is_accepted_has_the_gravest_first_and_their_classes()
    {
        string[] lines = Assert.Single(GeneratorHarness.Run(Drifted.WithDrift("list")).Sources).Value.Split('\n');

        Assert.Equal("// openapi.yaml: 1 breaking, 0 risky, 1 additive.", lines[0]);
        Assert.StartsWith("//   breaking  UWG2101  GET /pets, query 'label': removed (renamed to 'tag'?)", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("//   additive  UWG3101  GET /pets, query 'tag': added: string.", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_has_its_old_place_as_a_second_location()
    {
        Diagnostic removed = Assert.Single(GeneratorHarness.Run(Drifted).Diagnostics, diagnostic => diagnostic.Id == "UWG2101");

        FileLinePositionSpan old = Assert.Single(removed.AdditionalLocations).GetLineSpan();
        Assert.Equal(("openapi.accepted.yaml", 17, 10), (old.Path, old.StartLinePosition.Line, old.StartLinePosition.Character));
    }

    [Fact]
    public void A_sunset_is_near_within_ninety_days_of_the_build()
    {
        string ends = DriftCase.Base.Replace("operationId: addPet\n", "operationId: addPet\n      x-sunset: 2030-03-01\n", StringComparison.Ordinal);
        GeneratorInput input = GeneratorInput.Of(ends).WithBaseline(ends + "# accepted\n");

        Assert.Empty(Run("2029-11-30"));
        Assert.Equal(["UWG3306"], Run("2029-12-02"));
        Assert.Equal(["UWG3306"], Run("2031-01-01"));

        IEnumerable<string> Run(string today)
            => GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Metadata = new Dictionary<string, string> { ["Today"] = today } }, input.Documents[1]] })
                .Diagnostics.Where(RuleTests.IsDrift).Select(diagnostic => diagnostic.Id);
    }
}
