using System.Text.Json;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>The shared pairs of documents: all true drifts in an accepted class and at their place, and no others.</summary>
public sealed class SharedDriftTests
{
    [Theory]
    [MemberData(nameof(SharedDrift.Mutations), MemberType = typeof(SharedDrift))]
    public void A_mutation_of_the_bundled_document_is_reported_in_its_class_and_at_its_place(string file)
    {
        Diagnostic[] found = Drift(Repository.BundledSpec, Read("mutations", file));
        IReadOnlyDictionary<string, string> expected = SharedDrift.Table("mutations", "EXPECTED.tsv").Single(row => row["file"] == file);
        if (expected["class"] == "none")
        {
            Assert.Empty(found);
            return;
        }

        Assert.Contains(ClassOf(found), expected["accept_classes"].Split('|'));
        Diagnostic diagnostic = Assert.Single(found, candidate => PointerOf(candidate) == expected["pointer"]);
        IReadOnlyDictionary<string, string> place = SharedDrift.Table("mutations", "LOCATIONS.tsv").Single(row => row["file"] == file);
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        // Inside of a table it is the very row.
        if (!expected["pointer"].EndsWith("/description", StringComparison.Ordinal) || place["new_anchor_pointer"] != "=" || expected["class"] != "additive")
            Assert.Equal((place["new_line"], place["new_col"]), ($"{span.StartLinePosition.Line + 1}", $"{span.StartLinePosition.Character + 1}"));
        if (place["old_line"].Length > 0 && place["new_anchor_pointer"] != "=")
            Assert.Equal("openapi.accepted.yaml", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().Path);
    }

    [Theory]
    [MemberData(nameof(SharedDrift.Pairs), MemberType = typeof(SharedDrift))]
    public void Each_step_of_a_real_history_gives_its_true_drifts_and_no_others(string from, string to)
    {
        List<Diagnostic> found = [.. Drift(Read("history", from), Read("history", to))];
        using JsonDocument truth = JsonDocument.Parse(Read("history", "truth.json"));

        foreach (JsonElement drift in truth.RootElement.EnumerateArray().Where(drift => drift.GetProperty("from").GetString() == from))
        {
            Diagnostic diagnostic = Assert.Single(found, candidate => PointerOf(candidate) == drift.GetProperty("pointer").GetString());
            Assert.Contains(ClassOf([diagnostic]), drift.GetProperty("accept_classes").GetString()!.Split('|'));
            Assert.Contains(diagnostic.Id, drift.GetProperty("rule").GetString()!.Split('|'));
            found.Remove(diagnostic);
        }

        Assert.Empty(found);
    }

    private static string Read(params string[] path) => File.ReadAllText(Repository.Shared(["drift", .. path]));

    private static Diagnostic[] Drift(string accepted, string present)
        => [.. GeneratorHarness.Run(GeneratorInput.Of(present).WithBaseline(accepted)).Diagnostics.Where(RuleTests.IsDrift)];

    private static string PointerOf(Diagnostic diagnostic)
    {
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return message[(message.LastIndexOf("[#", StringComparison.Ordinal) + 2)..^1];
    }

    private static string ClassOf(IEnumerable<Diagnostic> diagnostics) => diagnostics.Max(diagnostic => diagnostic.Severity) switch
    {
        DiagnosticSeverity.Error => "breaking",
        DiagnosticSeverity.Warning => "risky",
        _ => "additive",
    };
}
