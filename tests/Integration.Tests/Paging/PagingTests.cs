using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Paging;

public sealed class PagingTests
{
    [Theory]
    [InlineData("""{"runs":[{"workflowRunId":"d"}]}""")]
    [InlineData("""{"runs":[{"workflowRunId":"d"}],"cursor":null}""")]
    [InlineData("""{"cursor":"","runs":[{"workflowRunId":"d"}]}""")]
    public async Task Three_pages_end_where_the_cursor_does(string last)
    {
        StubHandler stub = new(Answer.Page("c 1+", "a", "b"), Answer.Page("c2", "c"), Answer.Json(last));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        Assert.Equal(["a", "b", "c", "d"], await IdsAsync(client.Logs.ListWorkflowRunLogsAsync()));
        Assert.Equal([null, "c 1+", "c2"], stub.Sent.Select(request => request["cursor"]));
    }

    [Fact]
    public async Task The_same_filters_go_with_every_page()
    {
        StubHandler stub = new(Answer.Page("c1", "a"), Answer.Page("c2"), Answer.Page(null, "b"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        ListWorkflowRunLogsQuery query = new() { State = ListWorkflowRunLogsState.RunFailed, Label = "x y", Count = 3, FromDate = 5 };
        await IdsAsync(client.Logs.ListWorkflowRunLogsAsync(query));
        string[] filters = [.. stub.Sent.Select(request => string.Join('&', request.Query.Where(pair => pair.Name != "cursor").Select(pair => $"{pair.Name}={pair.Value}")))];
        Assert.Equal(["state=RUN_FAILED&fromDate=5&count=3&label=x y"], filters.Distinct());
        Assert.Equal(3, filters.Length);
        Assert.Null(query.Cursor);
    }

    [Fact]
    public async Task An_empty_page_with_a_cursor_is_not_the_end()
    {
        StubHandler stub = new(Answer.Page("c1"), Answer.Page("c2"), Answer.Page(null, "a"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        Assert.Equal(["a"], await IdsAsync(client.Logs.ListWorkflowRunLogsAsync()));
    }

    [Theory]
    [InlineData(2, "A", "A")]
    [InlineData(3, "A", "B", "A")]
    [InlineData(4, "A", "B", "C", "B")]
    public async Task A_repeated_cursor_ends_in_an_error_that_names_it(int requests, params string[] cursors)
    {
        StubHandler stub = new([.. cursors.Select((cursor, i) => Answer.Page(cursor, $"r{i}"))]);
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        List<string?> ids = [];
        ApiClientException thrown = await Assert.ThrowsAnyAsync<ApiClientException>(async () =>
        {
            await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync())
                ids.Add(run.WorkflowRunId);
        });
        Assert.Contains($"'{cursors[^1]}'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(requests, stub.Sent.Count);
        Assert.Equal(requests, ids.Count);
    }

    [Fact]
    public async Task A_service_that_answers_the_cursor_it_was_asked_with_is_caught()
    {
        StubHandler stub = new(_ => Answer.Page("start", "a"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        await Assert.ThrowsAnyAsync<ApiClientException>(() => IdsAsync(client.Logs.ListWorkflowRunLogsAsync(new() { Cursor = "start" })));
        Assert.True(stub.Sent.Count <= 2, $"{stub.Sent.Count} requests");
    }

    [Fact]
    public async Task Paging_goes_on_from_a_cursor()
    {
        StubHandler stub = new(_ => Answer.Page(null, "z"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync(new() { Label = "x" });
        Page<WorkflowRun> page = Assert.Single(await runs.AsPages("saved").ToListAsync());
        Assert.Null(page.Cursor);
        Assert.Equal("saved", stub.Only["cursor"]);
        Assert.Equal("x", stub.Only["label"]);
    }

    [Fact]
    public async Task The_cursor_of_the_query_is_where_paging_starts()
    {
        StubHandler stub = new(Answer.Page("c2", "a"), Answer.Page(null, "b"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        Assert.Equal(["a", "b"], await IdsAsync(client.Logs.ListWorkflowRunLogsAsync(new() { Cursor = "c1" })));
        Assert.Equal(["c1", "c2"], stub.Sent.Select(request => request["cursor"]));
    }

    [Fact]
    public async Task Pages_carry_their_values_and_cursor()
    {
        StubHandler stub = new(Answer.Page("c1", "a", "b"), Answer.Page("", "c"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        List<Page<WorkflowRun>> pages = await client.Logs.ListWorkflowRunLogsAsync().AsPages().ToListAsync();
        Assert.Equal(["c1", null], pages.Select(page => page.Cursor));
        Assert.Equal([2, 1], pages.Select(page => page.Values.Count));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_first_item_is_wanted_and_nothing_after_leaving_the_loop()
    {
        StubHandler stub = new(_ => Answer.Page(Guid.NewGuid().ToString("N"), "a", "b"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync();
        Assert.Empty(stub.Sent);
        int seen = 0;
        await foreach (WorkflowRun _ in runs)
        {
            if (++seen == 3)
                break;
        }

        Assert.Equal(2, stub.Sent.Count);
    }

    [Fact]
    public async Task Leaving_at_the_last_item_of_a_page_does_not_ask_for_the_next()
    {
        StubHandler stub = new(Answer.Page("c1", "a"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        await foreach (WorkflowRun _ in client.Logs.ListWorkflowRunLogsAsync())
            break;
        Assert.Single(stub.Sent);
    }

    [Fact]
    public async Task Every_enumeration_starts_anew()
    {
        StubHandler stub = new(request => request["cursor"] is null ? Answer.Page("c1", "a") : Answer.Page(null, "b"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync();
        Assert.Equal(["a", "b"], await IdsAsync(runs));
        Assert.Equal(["a", "b"], await IdsAsync(runs));
        Assert.Equal([null, "c1", null, "c1"], stub.Sent.Select(request => request["cursor"]));
    }

    [Fact]
    public async Task An_error_on_page_three_comes_after_the_items_of_the_pages_before_it()
    {
        StubHandler stub = new(Answer.Page("c1", "a"), Answer.Page("c2", "b"), Answer.Json("""{"error":"invalid cursor"}""", System.Net.HttpStatusCode.BadRequest));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        List<string?> ids = [];
        ApiException<Error> thrown = await Assert.ThrowsAsync<ApiException<Error>>(async () =>
        {
            await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync())
                ids.Add(run.WorkflowRunId);
        });
        Assert.Equal(["a", "b"], ids);
        Assert.Equal("c2", thrown.Data["cursor"]);
    }

    private static async Task<List<string?>> IdsAsync(AsyncPageable<WorkflowRun> runs)
        => [.. (await runs.ToListAsync()).Select(run => run.WorkflowRunId)];
}
