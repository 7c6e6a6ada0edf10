using System.Text.Json;

namespace Upstash.Workflow.Integration.Tests.Models;

public sealed class OpenEnumTests
{
    [Fact]
    public void Values_compare_ordinally_however_they_were_made()
    {
        WorkflowRunState implicitly = "RUN_FAILED";
        Assert.Equal(WorkflowRunState.RunFailed, implicitly);
        Assert.True(WorkflowRunState.RunFailed == new WorkflowRunState("RUN_" + "FAILED"));
        Assert.True(WorkflowRunState.RunFailed != "run_failed");
        Assert.False(WorkflowRunState.RunFailed.Equals((object)"RUN_FAILED"));
        Assert.Equal(WorkflowRunState.RunFailed.GetHashCode(), implicitly.GetHashCode());
    }

    [Fact]
    public void They_are_good_dictionary_keys()
    {
        Dictionary<WorkflowRunState, int> counts = new() { [WorkflowRunState.RunFailed] = 1, ["RUN_PAUSED"] = 2, [default] = 3 };
        Assert.Equal(1, counts["RUN_FAILED"]);
        Assert.Equal(2, counts[new WorkflowRunState("RUN_PAUSED")]);
        Assert.Equal(3, counts[""]);
        Assert.False(counts.ContainsKey(WorkflowRunState.RunSuccess));
        JsonTrees.AssertSame("""{"RUN_FAILED":1,"RUN_PAUSED":2,"":3}""", JsonSerializer.Serialize(counts));
        Assert.Equal(2, JsonSerializer.Deserialize<Dictionary<WorkflowRunState, int>>("""{"RUN_PAUSED":2}""")!["RUN_PAUSED"]);
    }

    [Fact]
    public void The_default_is_an_empty_unknown_value()
    {
        StepInfoState state = default;
        Assert.Equal("", state.Value);
        Assert.Equal("", state.ToString());
        Assert.False(state.IsKnown);
        Assert.Equal(new StepInfoState(""), state);
    }

    [Fact]
    public void Known_is_what_the_document_names()
    {
        ListWorkflowRunLogsState[] states =
        [
            ListWorkflowRunLogsState.RunStarted, ListWorkflowRunLogsState.RunSuccess, ListWorkflowRunLogsState.RunFailed, ListWorkflowRunLogsState.RunCanceled,
            ListWorkflowRunLogsState.StepSuccess, ListWorkflowRunLogsState.StepRetry, ListWorkflowRunLogsState.StepFailed,
            ListWorkflowRunLogsState.StepProgress, ListWorkflowRunLogsState.StepCanceled,
        ];
        Assert.All(states, state => Assert.True(state.IsKnown));
        Assert.Equal(
            "RUN_STARTED RUN_SUCCESS RUN_FAILED RUN_CANCELED STEP_SUCCESS STEP_RETRY STEP_FAILED STEP_PROGRESS STEP_CANCELED",
            string.Join(' ', states));
        Assert.True(new GroupedStepsType("next").IsKnown);
        Assert.False(new GroupedStepsType("Next").IsKnown);
        Assert.False(new ListWorkflowRunLogsState("STEP_DREAMING").IsKnown);
    }

    [Theory]
    [InlineData("RUN_STARTED", "started")]
    [InlineData("RUN_SUCCESS", "over")]
    [InlineData("RUN_CANCELED", "over")]
    [InlineData("RUN_PAUSED", "RUN_PAUSED?")]
    public void A_switch_over_the_value_uses_the_constants(string wire, string expected)
        => Assert.Equal(expected, Describe(wire));

    [Fact]
    public void A_null_text_is_refused()
        => Assert.Throws<ArgumentNullException>(() => new WorkflowRunState(null!));

    [Fact]
    public void Reading_and_writing_keeps_the_spelling()
    {
        Assert.Equal("\"RUN_PAUSED\"", JsonSerializer.Serialize(new WorkflowRunState("RUN_PAUSED")));
        Assert.Equal("RUN_paused", JsonSerializer.Deserialize<WorkflowRunState>("\"RUN_paused\"").Value);
    }

    private static string Describe(WorkflowRunState state) => state.Value switch
    {
        WorkflowRunState.Values.RunStarted => "started",
        WorkflowRunState.Values.RunSuccess or WorkflowRunState.Values.RunFailed or WorkflowRunState.Values.RunCanceled => "over",
        string other => other + "?",
    };
}
