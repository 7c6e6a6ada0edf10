using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>Every rule on two documents of its own. <c>UPDATE_SNAPSHOTS=1</c> writes what is said, to be reviewed like code.</summary>
public sealed class RuleTests
{
    // Off unless somebody asks for them.
    private static readonly string[] Silent = ["UWG3902", "UWG3903"];

    public static TheoryData<string> Names => [.. DriftCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_the_change_does_to_callers(string name)
    {
        DriftCase drift = DriftCase.Read(name);
        GeneratorRun run = GeneratorHarness.Run(drift.Input with { Enabled = Silent.Where(id => name.StartsWith(id, StringComparison.Ordinal)).ToArray() });
        string actual = string.Concat(run.Diagnostics.Where(IsDrift).Select(diagnostic => GeneratorRun.Describe(diagnostic) + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            drift.Write(actual);
        else
            Assert.Equal(drift.Expected, actual);
        Assert.True(name.StartsWith("none", StringComparison.Ordinal) ? actual.Length == 0 : actual.Contains(name[..7], StringComparison.Ordinal), actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Emits_the_client_of_the_present_document_whatever_is_said(string name)
    {
        DriftCase drift = DriftCase.Read(name);

        Assert.Equal(GeneratorHarness.Run(GeneratorInput.Of(drift.Present)).Sources, GeneratorHarness.Run(drift.Input).Sources);
    }

    [Fact]
    public void Every_rule_has_a_pair_of_documents()
        => Assert.Equal(Rules.Select(rule => rule.Id).Order(), DriftCase.Names.Where(name => name.StartsWith("UWG", StringComparison.Ordinal)).Select(name => name[..7]).Distinct().Order());

    [Fact]
    public void Every_rule_counts_as_its_number_says()
        => Assert.All(Rules, rule => Assert.Equal(rule.Id[3] == '2', rule.DefaultSeverity == DiagnosticSeverity.Error));

    internal static bool IsDrift(Diagnostic diagnostic) => diagnostic.Descriptor.Category == "Upstash.Workflow.Drift";

    private static IEnumerable<DiagnosticDescriptor> Rules
        => typeof(Descriptors).GetFields().Select(member => member.GetValue(null)).OfType<DiagnosticDescriptor>().Where(rule => rule.Category == "Upstash.Workflow.Drift");
}
