using global::RunLogs.CommandLine;
using global::RunLogs.Service;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

public sealed class RunReaderTests : IAsyncLifetime
{
    private LocalWorkflowServer _server = null!;
    private UpstashWorkflowClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LocalWorkflowServer.StartAsync(new() { RunCount = 40, TimeProvider = new ManualClock() });
        _client = new UpstashWorkflowClient(new UpstashWorkflowClientOptions
        {
            BaseAddress = _server.BaseAddress,
            Credential = UpstashWorkflowAuth.BearerAuth(_server.Token),
        });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(10, null)]
    [InlineData(25, null)]
    [InlineData(25, 4)]
    [InlineData(30, 20)]
    [InlineData(39, 1)]
    public async Task The_limit_is_met_and_the_cursor_goes_on_with_the_next_run(int limit, int? pageSize)
    {
        RunReader reader = Reader(new Settings { Limit = limit, PageSize = pageSize });
        Assert.Equal(Ids(0, limit), await IdsAsync(reader));
        Assert.NotNull(reader.NextCursor);

        RunReader rest = Reader(new Settings { Cursor = reader.NextCursor });
        Assert.Equal(Ids(limit, 40), await IdsAsync(rest));
        Assert.Null(rest.NextCursor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(40)]
    [InlineData(100)]
    public async Task A_list_that_was_not_cut_has_no_cursor(int? limit)
    {
        RunReader reader = Reader(new Settings { Limit = limit });
        Assert.Equal(Ids(0, 40), await IdsAsync(reader));
        Assert.Null(reader.NextCursor);
    }

    [Fact]
    public async Task The_page_size_is_the_services_unless_asked_otherwise()
    {
        await IdsAsync(Reader(new Settings { Limit = 13 }));
        Assert.Equal([null, "3"], _server.Requests.Select(request => request["count"]));
    }

    [Fact]
    public async Task Every_setting_becomes_its_parameter()
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeMilliseconds(1_736_340_463_061);
        Settings settings = new()
        {
            State = "STEP_RETRY",
            Url = "https://a.example/ä?b=c&d",
            Runs = [new RunArgument("wfr_1", null)],
            Label = "l 1",
            FlowControlKey = "k",
            CallerIp = "203.0.113.4",
            From = time,
            To = time.AddMilliseconds(1),
            TrimBody = 0,
            PageSize = 9,
        };
        Assert.Empty(await IdsAsync(Reader(settings)));
        Assert.Equal(
            [
                "callerIp=203.0.113.4", "count=9", "flowControlKey=k", "fromDate=1736340463061", "label=l 1", "state=STEP_RETRY",
                "toDate=1736340463062", "trimBody=0", "workflowRunId=wfr_1", "workflowUrl=https://a.example/ä?b=c&d",
            ],
            _server.Requests.Single().Query.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Runs_with_their_creation_times_are_asked_for_in_one_request()
    {
        RunArgument[] wanted = [.. new[] { 5, 30 }.Select(place => new RunArgument(_server.Runs[place].Id, _server.Runs[place].CreatedAt))];
        Assert.Equal(wanted.Select(run => run.Id), await IdsAsync(Reader(new Settings { Runs = wanted })));
        Assert.Equal($"{wanted[0].Id}@{wanted[0].CreatedAt},{wanted[1].Id}@{wanted[1].CreatedAt}", _server.Requests.Single()["workflowRuns"]);
    }

    private RunReader Reader(Settings settings) => new(_client, settings);

    private IEnumerable<string> Ids(int from, int to) => _server.Runs.Take(from..to).Select(run => run.Id);

    private static async Task<IReadOnlyList<string>> IdsAsync(RunReader reader)
    {
        List<string> ids = [];
        await foreach (WorkflowRun run in reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            ids.Add(run.WorkflowRunId!);
        }

        return ids;
    }
}
