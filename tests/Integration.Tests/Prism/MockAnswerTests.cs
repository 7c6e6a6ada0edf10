using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>What Prism makes of the document as a service would answer.</summary>
public sealed class MockAnswerTests(PrismServers servers) : PrismTest(servers)
{
    private const int Seeds = 60;

    // Prism takes these for any texts: that the values stand in a description is our reading of it.
    private static readonly string[] States = ["/runs/*/steps/*/steps/*/state", "/runs/*/workflowState"];

    [Fact]
    public async Task The_static_page_has_every_member_and_no_drift_but_its_states()
    {
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync());
        Handler.Prefer = "code=200";
        ListWorkflowRunLogsResponse page = await client.Logs.ListWorkflowRunLogsPageAsync();
        JsonTrees.AssertSame(Handler.Last.Body, page.ToJson());
        WorkflowRun run = Assert.Single(page.Runs!);
        Assert.Empty(run.AdditionalProperties);
        Assert.Equal(GroupedStepsType.Parallel, run.Steps![0].Type);
        Assert.Equal(["string"], run.Steps[0].Steps![0].CallHeaders!["property1"]);
        Assert.Equal(States, StatesOf(Drift));
    }

    [Fact]
    public async Task Answers_of_chance_are_read_and_written_without_loss()
    {
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync());
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Handler.Prefer = $"dynamic=true, seed={seed}";
            ListWorkflowRunLogsResponse page = await client.Logs.ListWorkflowRunLogsPageAsync();
            JsonTrees.AssertSame(Handler.Last.Body, page.ToJson());
            Assert.Null(Handler.Last.Violations);
        }

        Assert.Equal(States, StatesOf(Drift));
        Assert.True(Handler.Exchanges.Select(exchange => exchange.Body).Distinct().Count() > Seeds / 2, "The seeds make no difference.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cursor_that_never_ends_ends_the_loop(bool prefetch)
    {
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync());
        AsyncPageable<WorkflowRun> all = client.Logs.ListWorkflowRunLogsAsync();
        List<WorkflowRun> runs = [];
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (WorkflowRun run in prefetch ? all.WithPrefetch() : all)
                runs.Add(run);
        });
        Assert.Contains("'string'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(["", "string"], Handler.Exchanges.Select(exchange => exchange.Query.FirstOrDefault().Value ?? ""));
        Assert.Equal(2, runs.Count);
    }

    private static IEnumerable<string> StatesOf(IEnumerable<DriftEvent> drift)
    {
        Assert.All(drift, one => Assert.Equal(DriftKind.UnknownValue, one.Kind));
        return drift.Select(one => one.Pointer).Distinct().Order(StringComparer.Ordinal);
    }
}
