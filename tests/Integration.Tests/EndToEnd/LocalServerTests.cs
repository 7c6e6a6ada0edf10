using System.Net;
using Upstash.Workflow.LocalServer;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.EndToEnd;

/// <summary>The generated client and a server that shares no code with it, over a socket.</summary>
public sealed class LocalServerTests : IAsyncLifetime
{
    private LocalWorkflowServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LocalWorkflowServer.StartAsync(new() { RunCount = 45 });

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_runs_by_paging_are_the_servers_runs(bool prefetch)
    {
        using UpstashWorkflowClient client = Connect();
        AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync(new() { Count = 7 });
        AssertSame(_server.Runs, await (prefetch ? runs.WithPrefetch() : runs).ToListAsync());
        Assert.Equal(7, _server.Requests.Count);
        Assert.All(_server.Requests, request => Assert.Equal("7", request["count"]));
    }

    [Fact]
    public async Task What_the_server_sends_comes_through_member_by_member()
    {
        using UpstashWorkflowClient client = Connect();
        List<WorkflowRun> runs = await client.Logs.ListWorkflowRunLogsAsync().ToListAsync();
        foreach ((LocalRun expected, WorkflowRun actual) in _server.Runs.Zip(runs))
        {
            Assert.Equal((expected.State, expected.Url, expected.CallerIp), (actual.WorkflowState?.Value, actual.WorkflowUrl, actual.WorkflowRunCallerIp));
            Assert.Equal(expected.Groups.Select(group => group.Type), (actual.Steps ?? []).Select(group => group.Type?.Value));
            Assert.Equal(
                expected.Groups.SelectMany(group => group.Steps).Select(step => (step.MessageId, step.State)),
                (actual.Steps ?? []).SelectMany(group => group.Steps!).Select(step => (step.MessageId!, step.State!.Value.Value)));
            Assert.True(actual.WorkflowState?.IsKnown);
        }
    }

    [Fact]
    public async Task Filters_reach_the_server()
    {
        using UpstashWorkflowClient client = Connect();
        LocalRun sample = _server.Runs[20];
        (ListWorkflowRunLogsQuery Query, Func<LocalRun, bool> IsWanted)[] filters =
        [
            (new() { State = ListWorkflowRunLogsState.RunFailed }, run => run.State == "RUN_FAILED"),
            (new() { State = "RUN_SUCCESS" }, run => run.State == "RUN_SUCCESS"),
            (new() { Label = sample.Labels[0] }, run => run.Labels.Contains(sample.Labels[0])),
            (new() { WorkflowUrl = sample.Url }, run => run.Url == sample.Url),
            (new() { WorkflowRunId = sample.Id }, run => run.Id == sample.Id),
            (new() { FromDate = sample.CreatedAt }, run => run.CreatedAt >= sample.CreatedAt),
            (new() { ToDate = DateTimeOffset.FromUnixTimeMilliseconds(sample.CreatedAt) }, run => run.CreatedAt <= sample.CreatedAt),
            (new() { WorkflowCreatedAt = sample.CreatedAt }, run => run.CreatedAt == sample.CreatedAt),
            (new() { CallerIp = sample.CallerIp }, run => sample.CallerIp is null || run.CallerIp == sample.CallerIp),
        ];
        foreach ((ListWorkflowRunLogsQuery query, Func<LocalRun, bool> isWanted) in filters)
        {
            List<WorkflowRun> runs = await client.Logs.ListWorkflowRunLogsAsync(query with { Count = 4 }).ToListAsync();
            AssertSame([.. _server.Runs.Where(isWanted)], runs);
            Assert.NotEmpty(runs);
        }
    }

    [Fact]
    public async Task Pairs_name_runs()
    {
        using UpstashWorkflowClient client = Connect();
        LocalRun[] wanted = [_server.Runs[3], _server.Runs[30], _server.Runs[44]];
        ListWorkflowRunLogsResponse page = await client.Logs.ListWorkflowRunLogsPageAsync(new()
        {
            WorkflowRuns = [.. wanted.Select(run => new ListWorkflowRunLogsRunsItem(run.Id, run.CreatedAt))],
            State = "RUN_STARTED",
        });
        AssertSame(wanted, page.Runs!);
    }

    [Fact]
    public async Task A_saved_cursor_goes_on_in_another_client()
    {
        string? cursor;
        using (UpstashWorkflowClient client = Connect())
            cursor = (await client.Logs.ListWorkflowRunLogsPageAsync(new() { Count = 9 })).Cursor;
        using UpstashWorkflowClient other = Connect();
        AssertSame([.. _server.Runs.Skip(9)], await other.Logs.ListWorkflowRunLogsAsync(new() { Cursor = cursor }).ToListAsync());
    }

    [Fact]
    public async Task Both_ways_to_present_the_token_are_accepted()
    {
        using UpstashWorkflowClient bearer = Connect();
        using UpstashWorkflowClient query = Connect(UpstashWorkflowAuth.BearerAuthQuery(_server.Token));
        await bearer.Logs.ListWorkflowRunLogsPageAsync();
        await query.Logs.ListWorkflowRunLogsPageAsync();
        Assert.Equal([AuthKind.Bearer, AuthKind.Query], _server.Requests.Select(request => request.Auth));
        Assert.All(_server.Requests, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task A_wrong_token_and_a_wrong_cursor_are_typed_errors_asked_once()
    {
        using UpstashWorkflowClient wrong = Connect(UpstashWorkflowAuth.BearerAuth("not-the-token"));
        ApiException<Error> unauthorized = await Assert.ThrowsAsync<ApiException<Error>>(() => wrong.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthorized"), (unauthorized.Status, unauthorized.Error.ErrorValue));
        using UpstashWorkflowClient client = Connect();
        ApiException<Error> refused = await Assert.ThrowsAsync<ApiException<Error>>(async () => await client.Logs.ListWorkflowRunLogsAsync(new() { Cursor = "nonsense" }).ToListAsync());
        Assert.Equal((HttpStatusCode.BadRequest, "invalid cursor"), (refused.Status, refused.Error.ErrorValue));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_rate_limit_is_an_error_without_retries_and_a_wait_with_them()
    {
        await using LocalWorkflowServer limited = await LocalWorkflowServer.StartAsync(new() { RunCount = 12, BurstLimit = 1 });
        using UpstashWorkflowClient impatient = Connect(server: limited, maxRetries: 0);
        ApiException<Error> thrown = await Assert.ThrowsAsync<ApiException<Error>>(async () =>
        {
            for (int i = 0; i < 50; i++)
                await impatient.Logs.ListWorkflowRunLogsPageAsync();
        });
        Assert.Equal((HttpStatusCode.TooManyRequests, RateLimitKind.Burst, 1L, 0L), (thrown.Status, thrown.RateLimit!.Kind, thrown.RateLimit.Limit!.Value, thrown.RateLimit.Remaining!.Value));
        Assert.Equal(TimeSpan.FromSeconds(1), thrown.RetryAfter);
        using UpstashWorkflowClient patient = Connect(server: limited, maxRetries: 20);
        AssertSame(limited.Runs, await patient.Logs.ListWorkflowRunLogsAsync(new() { Count = 6 }).ToListAsync());
    }

    [Fact]
    public async Task Many_calls_at_once_do_not_mix()
    {
        using UpstashWorkflowClient client = Connect();
        ListWorkflowRunLogsResponse[] pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.Logs.ListWorkflowRunLogsPageAsync(
            new() { WorkflowRuns = [(_server.Runs[i].Id, _server.Runs[i].CreatedAt)] })));
        AssertSame([.. _server.Runs.Take(40)], [.. pages.Select(page => Assert.Single(page.Runs!))]);
    }

    private static void AssertSame(IReadOnlyList<LocalRun> expected, IReadOnlyList<WorkflowRun> actual)
        => Assert.Equal(
            expected.Select(run => (run.Id, run.CreatedAt)),
            actual.Select(run => (run.WorkflowRunId!, run.WorkflowRunCreatedAt!.Value.Value)));

    private UpstashWorkflowClient Connect(ApiCredential? credential = null, LocalWorkflowServer? server = null, int maxRetries = 3) => new(new UpstashWorkflowClientOptions
    {
        BaseAddress = (server ?? _server).BaseAddress,
        Credential = credential ?? UpstashWorkflowAuth.BearerAuth((server ?? _server).Token),
        MaxRetries = maxRetries,
    });
}
