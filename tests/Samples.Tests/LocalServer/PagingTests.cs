using System.Text.Json.Nodes;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class PagingTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly LocalWorkflowServer _server = fixture.Server;

    [Theory]
    [InlineData("")]
    [InlineData("count=1&fromDate=1773482400000")]
    [InlineData("count=7")]
    [InlineData("count=10")]
    [InlineData("count=1000")]
    public async Task Following_the_cursor_gives_every_run_once_newest_first(string query)
    {
        using Caller caller = new(_server);
        IReadOnlyList<JsonObject> found = await caller.AllAsync(query);
        long from = query.Contains("fromDate", StringComparison.Ordinal) ? 1_773_482_400_000 : 0;
        Assert.Equal(_server.Runs.Where(run => run.CreatedAt >= from).Select(run => (run.Id, run.CreatedAt)), found.Select(Caller.Key));
        Assert.Equal(found.OrderByDescending(run => Caller.Key(run).CreatedAt).Select(Caller.Key), found.Select(Caller.Key));
        Assert.True(found.Count > 20);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("count=3", 3)]
    [InlineData("count=10", 10)]
    [InlineData("count=11", 10)]
    [InlineData("count=1000", 10)]
    public async Task A_page_holds_ten_runs_or_fewer(string query, int size)
    {
        using Caller caller = new(_server);
        Assert.Equal(size, (await caller.PageAsync(query))["runs"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_cursor_looks_like_the_services()
    {
        using Caller caller = new(_server);
        Assert.Matches("^[0-9]{13}-[0-9]+$", (string)(await caller.PageAsync("count=4"))["cursor"]!);
    }

    [Fact]
    public async Task The_last_page_has_an_empty_cursor_even_when_it_is_full()
    {
        using Caller caller = new(_server);
        JsonObject page = await caller.PageAsync($"fromDate={_server.Runs[9].CreatedAt}");
        Assert.Equal(10, page["runs"]!.AsArray().Count);
        Assert.Equal("", (string)page["cursor"]!);
    }

    [Fact]
    public async Task An_empty_cursor_is_the_beginning()
    {
        using Caller caller = new(_server);
        Assert.Equal(_server.Runs[0].Id, (string)(await caller.PageAsync("cursor="))["runs"]![0]!["workflowRunId"]!);
    }

    [Fact]
    public async Task The_count_may_change_between_pages()
    {
        using Caller caller = new(_server);
        string cursor = (string)(await caller.PageAsync("count=3"))["cursor"]!;
        JsonObject second = await caller.PageAsync($"count=5&cursor={cursor}");
        Assert.Equal(_server.Runs.Skip(3).Take(5).Select(run => run.Id), second["runs"]!.AsArray().Select(run => (string)run!["workflowRunId"]!));
    }

    [Fact]
    public async Task Runs_of_the_same_millisecond_are_told_apart()
    {
        LocalRun[] twins = [.. Enumerable.Range(0, 25).Select(i => new LocalRun { Id = $"wfr_{i}", Url = "https://a.example", State = "RUN_SUCCESS", CreatedAt = 1_700_000_000_000 })];
        await using LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(new() { Runs = twins }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        Assert.Equal(twins.Select(run => run.Id), (await caller.AllAsync("count=4")).Select(run => Caller.Key(run).Id));
    }
}
