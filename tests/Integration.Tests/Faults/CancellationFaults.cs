using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Tests.Support;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>A caller who has had enough.</summary>
public sealed class CancellationFaults
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Case_48_leaving_the_loop_sends_nothing_more_and_leaves_the_connection_to_the_next_call()
    {
        using FaultyService service = new((connection, number) => connection.SendAsync(Reply.Page($"c{number}", "a", "b")));
        using UpstashWorkflowClient client = service.Connect();
        int seen = 0;
        await foreach (WorkflowRun _ in client.Logs.ListWorkflowRunLogsAsync())
        {
            if (++seen == 3)
                break;
        }

        Assert.Equal(["/v2/workflows/logs", "/v2/workflows/logs?cursor=c1"], service.Targets);
        await client.Logs.ListWorkflowRunLogsPageAsync(new() { Label = "after" });
        Assert.Equal("/v2/workflows/logs?label=after", service.Targets[^1]);
        Assert.Equal((3, 1, 0), (service.Requests.Count, service.Connections, service.Closed));
    }

    [Fact]
    public async Task Case_48_leaving_the_loop_gives_up_the_page_that_was_asked_for_ahead()
    {
        using FaultyService service = new((connection, number) => number == 1 ? connection.SendAsync(Reply.Page("c1", "a", "b")) : BeginPageAsync(connection));
        using UpstashWorkflowClient client = service.Connect();
        await foreach (WorkflowRun _ in client.Logs.ListWorkflowRunLogsAsync().WithPrefetch())
        {
            await Eventually.BecomesTrueAsync(() => service.Requests.Count == 2, "the page ahead is asked for");
            break;
        }

        await Eventually.BecomesTrueAsync(() => service.Closed == 1, "the answer that nobody wants is given up");
        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Case_48_canceling_in_the_middle_of_a_page_ends_the_loop_gives_the_answer_up_and_does_no_harm_to_later_calls(bool byMethod, bool prefetch)
    {
        using CancellationTokenSource caller = new();
        using FaultyService service = new((connection, number) => number == 2 ? BeginPageAsync(connection) : connection.SendAsync(Reply.Page("c1", "a")));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 3);
        AsyncPageable<WorkflowRun> pages = client.Logs.ListWorkflowRunLogsAsync(ct: byMethod ? caller.Token : default);
        pages = prefetch ? pages.WithPrefetch() : pages;
        int seen = 0;

        Task<OperationCanceledException> loop = Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (WorkflowRun run in pages.WithCancellation(byMethod ? default : caller.Token))
                Interlocked.Increment(ref seen);
        });
        await Eventually.BecomesTrueAsync(() => Volatile.Read(ref seen) == 1 && service.Requests.Count == 2, "the second page is asked for");
        caller.CancelAfter(50);

        Assert.Equal(caller.Token, (await loop.WaitAsync(Limit, TestContext.Current.CancellationToken)).CancellationToken);
        Assert.Equal(1, seen);
        await Eventually.BecomesTrueAsync(() => service.Closed == 1, "the response is disposed of");
        Assert.Equal(2, service.Requests.Count);
        await client.Logs.ListWorkflowRunLogsPageAsync();
        await client.Logs.ListWorkflowRunLogsPageAsync();
        Assert.Equal((4, 2), (service.Requests.Count, service.Connections));
    }

    [Fact]
    public async Task Case_49_canceling_during_the_wait_before_a_retry_ends_the_call_at_once()
    {
        using FaultyService service = new(Reply.Json("{}", "503 Service Unavailable", "Retry-After: 20"));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 3);
        using CancellationTokenSource caller = new();
        Task call = client.Logs.ListWorkflowRunLogsPageAsync(ct: caller.Token);
        await Eventually.BecomesTrueAsync(() => service.Requests.Count == 1, "the request arrives");
        // Long enough for the answer to be read; if it is not, the call ends the same way.
        await Task.Delay(150, TestContext.Current.CancellationToken);
        Assert.False(call.IsCompleted);

        await caller.CancelAsync();

        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => call.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(caller.Token, thrown.CancellationToken);
        Assert.Single(service.Requests);
    }

    // Half a page, and then nothing but the wait for the client to go away.
    private static async Task BeginPageAsync(LoopbackConnection connection)
    {
        await connection.SendAsync(Reply.Head("HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Length: 5000"));
        await connection.SendAsync("{\"runs\":[{\"workflowRunId\":\"half\"},");
        await connection.ReadRequestAsync();
        connection.Dispose();
    }
}
