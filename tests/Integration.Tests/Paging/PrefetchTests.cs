using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Paging;

public sealed class PrefetchTests
{
    [Fact]
    public async Task The_order_is_that_of_the_pages_and_no_more_than_one_page_is_asked_for_ahead()
    {
        const int Pages = 6;
        StubHandler stub = new(async (request, ct) =>
        {
            await Task.Delay(5, ct);
            int page = int.Parse(request["cursor"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            return Answer.Page(page + 1 < Pages ? $"{page + 1}" : null, $"{page}a", $"{page}b");
        });
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        List<string?> ids = [];
        await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync().WithPrefetch())
        {
            ids.Add(run.WorkflowRunId);
            await Task.Delay(10);
            int current = (ids.Count - 1) / 2;
            Assert.InRange(stub.Sent.Count, current + 1, current + 2);
        }

        Assert.Equal(Enumerable.Range(0, Pages).SelectMany(page => new[] { $"{page}a", $"{page}b" }), ids);
        Assert.Equal(Pages, stub.Sent.Count);
    }

    [Fact]
    public async Task The_next_page_is_on_its_way_while_the_items_of_this_one_are_used()
    {
        TaskCompletionSource second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubHandler stub = new(request =>
        {
            if (request["cursor"] is null)
                return Answer.Page("c1", "a");
            second.SetResult();
            return Answer.Page(null, "b");
        });
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        List<string?> ids = [];
        await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync().WithPrefetch())
        {
            // Without prefetch this would never end: the second request would wait for the end of this body.
            await second.Task.WaitAsync(TimeSpan.FromSeconds(20));
            ids.Add(run.WorkflowRunId);
        }

        Assert.Equal(["a", "b"], ids);
    }

    [Fact]
    public async Task Leaving_the_loop_ends_the_request_that_was_ahead()
    {
        TaskCompletionSource canceled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubHandler stub = new(async (request, ct) =>
        {
            if (request["cursor"] is null)
                return Answer.Page("c1", "a");
            await using CancellationTokenRegistration _ = ct.Register(canceled.SetResult);
            await Task.Delay(Timeout.Infinite, ct);
            return Answer.Page(null);
        });
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        await foreach (WorkflowRun _ in client.Logs.ListWorkflowRunLogsAsync().WithPrefetch())
            break;
        await canceled.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(2, stub.Sent.Count);
    }

    [Fact]
    public async Task An_error_ahead_surfaces_after_the_items_before_it()
    {
        StubHandler stub = new(Answer.Page("c1", "a", "b"), Answer.Json("""{"error":"no"}""", System.Net.HttpStatusCode.Unauthorized));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        List<string?> ids = [];
        await Assert.ThrowsAsync<ApiException<Error>>(async () =>
        {
            await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync().WithPrefetch())
                ids.Add(run.WorkflowRunId);
        });
        Assert.Equal(["a", "b"], ids);
    }

    [Fact]
    public async Task A_repeated_cursor_is_caught_ahead_too()
    {
        StubHandler stub = new(Answer.Page("A", "a"), Answer.Page("B", "b"), Answer.Page("A", "c"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        List<string?> ids = [];
        await Assert.ThrowsAnyAsync<ApiClientException>(async () =>
        {
            await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync().WithPrefetch())
                ids.Add(run.WorkflowRunId);
        });
        Assert.Equal(["a", "b", "c"], ids);
        Assert.Equal(3, stub.Sent.Count);
    }
}
