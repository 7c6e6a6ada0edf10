using System.Text.Json.Nodes;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class FilterTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly LocalWorkflowServer _server = fixture.Server;

    [Fact]
    public Task WorkflowUrl_is_an_exact_match()
        => AssertFinds("workflowUrl=https%3A%2F%2Fai.example.com%2Fapi%2Fworkflow%2Fsummarise", run => run.Url == "https://ai.example.com/api/workflow/summarise");

    [Fact]
    public Task A_prefix_of_a_workflow_url_finds_nothing()
        => AssertFindsNothing("workflowUrl=https%3A%2F%2Fai.example.com");

    [Fact]
    public async Task A_run_id_finds_every_run_of_that_id()
    {
        IReadOnlyList<JsonObject> found = await AssertFinds("workflowRunId=wfr_hourly-report", run => run.Id == "wfr_hourly-report");
        Assert.True(found.Count > 1);
    }

    [Fact]
    public Task WorkflowCreatedAt_finds_the_run_created_then()
        => AssertFinds($"workflowCreatedAt={_server.Runs[7].CreatedAt}", run => run.CreatedAt == _server.Runs[7].CreatedAt);

    [Theory]
    [InlineData("RUN_STARTED")]
    [InlineData("RUN_SUCCESS")]
    [InlineData("RUN_FAILED")]
    [InlineData("RUN_CANCELED")]
    public Task A_run_state_finds_runs(string state) => AssertFinds($"state={state}", run => run.State == state);

    [Theory]
    [InlineData("STEP_PROGRESS")]
    [InlineData("STEP_SUCCESS")]
    [InlineData("STEP_RETRY")]
    [InlineData("STEP_FAILED")]
    [InlineData("STEP_CANCELED")]
    public Task A_step_state_finds_runs_with_such_a_step(string state)
        => AssertFinds($"state={state}", run => Steps(run).Any(step => step.State == state));

    [Fact]
    public Task Both_ends_of_a_time_range_are_included()
    {
        long from = _server.Runs[30].CreatedAt;
        long to = _server.Runs[10].CreatedAt;
        return AssertFinds($"fromDate={from}&toDate={to}", run => run.CreatedAt >= from && run.CreatedAt <= to, 21);
    }

    [Fact]
    public Task A_label_finds_runs_that_have_it_among_others()
        => AssertFinds("label=tenant-b", run => run.Labels.Contains("tenant-b"));

    [Theory]
    [InlineData("label=tenant-a&label=tenant-b")]
    [InlineData("label=tenant-a,tenant-b")]
    public Task One_of_several_labels_is_enough(string query)
        => AssertFinds(query, run => run.Labels.Intersect(["tenant-a", "tenant-b"]).Any());

    [Fact]
    public Task A_flow_control_key_finds_runs() => AssertFinds("flowControlKey=encoders", run => run.FlowControlKey == "encoders");

    [Fact]
    public Task A_caller_address_finds_runs() => AssertFinds("callerIp=203.0.113.4", run => run.CallerIp == "203.0.113.4");

    [Fact]
    public Task A_message_id_finds_its_run()
    {
        string message = Steps(_server.Runs[50]).First().MessageId;
        return AssertFinds($"messageId={message}", run => Steps(run).Any(step => step.MessageId == message), 1);
    }

    [Fact]
    public Task Filters_narrow_each_other_down()
        => AssertFinds("state=RUN_FAILED&flowControlKey=payments", run => run is { State: "RUN_FAILED", FlowControlKey: "payments" });

    [Fact]
    public Task WorkflowRuns_finds_the_pairs_and_ignores_every_other_filter()
    {
        LocalRun[] wanted = [_server.Runs[3], _server.Runs[120]];
        string pairs = string.Join(',', wanted.Select(run => $"{run.Id}@{run.CreatedAt}"));
        return AssertFinds($"workflowRuns={Uri.EscapeDataString(pairs)}&state=STEP_RETRY&label=nobody", wanted.Contains, 2);
    }

    [Fact]
    public Task A_pair_with_another_creation_time_is_another_run()
        => AssertFindsNothing($"workflowRuns={_server.Runs[3].Id}@{_server.Runs[3].CreatedAt + 1}");

    [Theory]
    [InlineData("state=")]
    [InlineData("label=&workflowUrl=&callerIp=")]
    [InlineData("nobodyKnowsThis=1")]
    public Task Empty_and_unknown_parameters_filter_nothing(string query) => AssertFinds(query, _ => true);

    private async Task<IReadOnlyList<JsonObject>> AssertFinds(string query, Func<LocalRun, bool> isWanted, int? count = null)
    {
        using Caller caller = new(_server);
        IReadOnlyList<JsonObject> found = await caller.AllAsync(query);
        Assert.Equal(_server.Runs.Where(isWanted).Select(run => (run.Id, run.CreatedAt)), found.Select(Caller.Key));
        Assert.NotEmpty(found);
        Assert.Equal(count ?? found.Count, found.Count);
        return found;
    }

    private async Task AssertFindsNothing(string query)
    {
        using Caller caller = new(_server);
        Assert.Empty(await caller.AllAsync(query));
    }

    private static IEnumerable<LocalStep> Steps(LocalRun run) => run.Groups.SelectMany(group => group.Steps);
}
