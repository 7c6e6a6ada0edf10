using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Models;

/// <summary>What users put in the client's place in their own tests.</summary>
public sealed class InterfaceTests
{
    [Fact]
    public async Task A_fake_client_gives_pages_made_by_hand()
    {
        IUpstashWorkflowClient client = new FakeClient();
        List<string?> ids = [];
        await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync(new() { Label = "x" }))
            ids.Add(run.WorkflowRunId);
        Assert.Equal(["a", "b", "c"], ids);
        Assert.Equal("c1", (await client.Logs.ListWorkflowRunLogsPageAsync()).Cursor);
        Assert.Equal(["c"], (await client.Logs.ListWorkflowRunLogsAsync().AsPages("c1").ToListAsync()).SelectMany(page => page.Values).Select(run => run.WorkflowRunId));
    }

    [Fact]
    public async Task The_real_clients_implement_the_interfaces()
    {
        StubHandler stub = new(Answer.Page("", "a"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        IUpstashWorkflowClient root = client;
        ILogsClient logs = client.Logs;
        Assert.Same(logs, root.Logs);
        Assert.Equal("a", (await logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
    }

    private sealed class FakeClient : IUpstashWorkflowClient
    {
        public ILogsClient Logs { get; } = new FakeLogs();
    }

    private sealed class FakeLogs : ILogsClient
    {
        public AsyncPageable<WorkflowRun> ListWorkflowRunLogsAsync(ListWorkflowRunLogsQuery? query = null, CancellationToken ct = default)
            => AsyncPageable<WorkflowRun>.FromPages([new([Run("a"), Run("b")], "c1"), new([Run("c")], "")]);

        public Task<ListWorkflowRunLogsResponse> ListWorkflowRunLogsPageAsync(ListWorkflowRunLogsQuery? query = null, CancellationToken ct = default)
            => Task.FromResult(new ListWorkflowRunLogsResponse { Cursor = "c1", Runs = [Run("a")] });

        private static WorkflowRun Run(string id) => new() { WorkflowRunId = id };
    }
}
