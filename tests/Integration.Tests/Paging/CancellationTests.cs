using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Paging;

public sealed class CancellationTests
{
    public static TheoryData<bool, bool> Ways => new() { { true, false }, { false, false }, { true, true }, { false, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Canceling_between_items_stops_the_loop_and_the_requests(bool byMethod, bool prefetch)
    {
        using CancellationTokenSource source = new();
        StubHandler stub = new(_ => Answer.Page(Guid.NewGuid().ToString("N"), "a", "b", "c"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        int seen = 0;
        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (WorkflowRun _ in Enumerate(client, source.Token, byMethod, prefetch))
            {
                if (++seen == 2)
                    await source.CancelAsync();
            }
        });
        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.InRange(seen, 2, 3);
        Assert.InRange(stub.Sent.Count, 1, prefetch ? 2 : 1);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Canceling_a_request_on_its_way_ends_it_with_the_callers_token(bool byMethod, bool prefetch)
    {
        using CancellationTokenSource source = new();
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubHandler stub = new(async (_, ct) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            return Answer.Page(null);
        });
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        Task<List<WorkflowRun>> reading = Enumerate(client, source.Token, byMethod, prefetch).ToListAsync().AsTask();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await source.CancelAsync();
        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(source.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task A_token_that_is_canceled_already_sends_nothing()
    {
        StubHandler stub = new(Answer.Page(null));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Logs.ListWorkflowRunLogsPageAsync(ct: new CancellationToken(true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.Logs.ListWorkflowRunLogsAsync(ct: new CancellationToken(true)).ToListAsync());
        Assert.Empty(stub.Sent);
    }

    private static IAsyncEnumerable<WorkflowRun> Enumerate(UpstashWorkflowClient client, CancellationToken token, bool byMethod, bool prefetch)
    {
        AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync(ct: byMethod ? token : default);
        runs = prefetch ? runs.WithPrefetch() : runs;
        return byMethod ? runs : new TokenPasser(runs, token);
    }

    /// <summary>What <c>WithCancellation</c> does, as an enumerable that LINQ takes.</summary>
    private sealed class TokenPasser(AsyncPageable<WorkflowRun> runs, CancellationToken token) : IAsyncEnumerable<WorkflowRun>
    {
        public IAsyncEnumerator<WorkflowRun> GetAsyncEnumerator(CancellationToken cancellationToken = default) => runs.GetAsyncEnumerator(token);
    }
}
