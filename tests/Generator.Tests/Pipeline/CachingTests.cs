using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Upstash.Workflow.Generator.Tests.Pipeline;

/// <summary>What runs again after which change. An editor runs the generator at every keystroke.</summary>
public sealed class CachingTests
{
    private static readonly GeneratorInput Bundled = GeneratorInput.Of(Repository.BundledSpec, @namespace: "Upstash.Workflow", clientName: "UpstashWorkflowClient");

    [Fact]
    public void An_edit_in_CSharp_runs_nothing_again()
    {
        GeneratorRun first = GeneratorHarness.Run(Bundled);
        GeneratorRun second = GeneratorHarness.RunAgain(first, Bundled with { CSharp = "class Other { }" });

        foreach (string step in TrackingNames.All)
            Assert.All(second.Reasons(step), reason => Assert.Contains(reason, new[] { Cached, Unchanged }));
        Assert.All(second.SourceOutputReasons, reason => Assert.Equal(Cached, reason));
        Assert.NotEmpty(second.SourceOutputReasons);
        Assert.Equal(first.Sources, second.Sources);
    }

    [Theory]
    [InlineData("# a comment\n", "")]
    [InlineData("\n\n\n", "")]
    [InlineData("", "\n# the end\n")]
    public void Moved_lines_emit_nothing_again(string before, string after)
    {
        GeneratorRun first = GeneratorHarness.Run(Bundled);
        GeneratorRun second = GeneratorHarness.RunAgain(first, Bundled.WithText(before + Repository.BundledSpec + after));

        Assert.Equal(Modified, Assert.Single(second.Reasons(TrackingNames.Documents)));
        Assert.Contains(Assert.Single(second.Reasons(TrackingNames.Clients)), new[] { Cached, Unchanged });
        Assert.All(second.Reasons(TrackingNames.Units), reason => Assert.Equal(Cached, reason));
        Assert.Equal(first.Sources, second.Sources);
    }

    [Fact]
    public void A_moved_line_reports_its_diagnostic_at_the_new_place()
    {
        GeneratorInput input = GeneratorInput.Of(Snippets.DuplicateKey);
        GeneratorRun first = GeneratorHarness.Run(input);
        GeneratorRun second = GeneratorHarness.RunAgain(first, input.WithText("# moved\n" + Snippets.DuplicateKey));

        int line = Assert.Single(first.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;
        Assert.Equal(line + 1, Assert.Single(second.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(second.Reasons(TrackingNames.Units), reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void A_changed_schema_emits_its_own_file_again_and_no_other()
    {
        GeneratorRun first = GeneratorHarness.Run(Bundled);
        string changed = Repository.BundledSpec.Replace("description: The DLQ ID if the workflow run failed.", "description: The id in the dead letter queue.");
        GeneratorRun second = GeneratorHarness.RunAgain(first, Bundled.WithText(changed));

        Assert.Equal(Modified, Assert.Single(second.Reasons(TrackingNames.Units), reason => reason is not (Cached or Unchanged)));
        string file = Assert.Single(second.Sources, source => first.Sources[source.Key] != source.Value).Key;
        Assert.Equal("Upstash.Workflow.Models.WorkflowRun.g.cs", file);
    }

    [Fact]
    public void A_change_in_one_document_leaves_the_other_alone()
    {
        var both = new GeneratorInput
        {
            Documents = [new DocumentInput("a.yaml", Snippets.Pets) { Namespace = "A" }, new DocumentInput("b.yaml", Snippets.Pets) { Namespace = "B" }],
        };
        GeneratorRun first = GeneratorHarness.Run(both);
        GeneratorRun second = GeneratorHarness.RunAgain(first, both.WithText(Snippets.Pets.Replace("name:", "title:", StringComparison.Ordinal)));

        IEnumerable<string> changed = second.Sources.Where(source => first.Sources[source.Key] != source.Value).Select(source => source.Key);
        Assert.NotEmpty(changed);
        Assert.All(changed, file => Assert.StartsWith("A.", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_Roslyn_owns_is_kept()
    {
        GeneratorRun run = GeneratorHarness.Run(Bundled);

        foreach (object output in TrackingNames.All.SelectMany(run.Outputs))
            ObjectGraph.AssertFreeOf(output, typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(AdditionalText), typeof(Location), typeof(SemanticModel));
    }

    [Fact]
    public void Equal_documents_give_equal_models()
    {
        object first = Assert.Single(GeneratorHarness.Run(Bundled).Outputs(TrackingNames.Clients));
        object second = Assert.Single(GeneratorHarness.Run(Bundled).Outputs(TrackingNames.Clients));

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }
}
