using global::RunLogs;
using global::RunLogs.CommandLine;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

public sealed class CommandLineTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private Settings? _settings;

    [Fact]
    public async Task Without_options_the_newest_fifty_are_listed()
        => Assert.Equivalent(new Settings { Limit = 50 }, await ReadAsync(), strict: true);

    [Fact]
    public async Task Every_filter_arrives()
    {
        Settings settings = await ReadAsync(
            "--url", "https://a.example", "--label", "l", "--flow-control-key", "k", "--caller-ip", "203.0.113.4",
            "--cursor", "1-2", "--trim-body", "0", "--page-size", "5", "-n", "7", "--json", "--local");
        Settings expected = new()
        {
            Url = "https://a.example",
            Label = "l",
            FlowControlKey = "k",
            CallerIp = "203.0.113.4",
            Cursor = "1-2",
            TrimBody = 0,
            PageSize = 5,
            Limit = 7,
            Output = OutputFormat.JsonLines,
            Service = ServiceChoice.Local,
        };
        Assert.Equivalent(expected, settings, strict: true);
    }

    [Fact]
    public async Task All_means_no_limit() => Assert.Null((await ReadAsync("--all")).Limit);

    [Theory]
    [InlineData("failed", "RUN_FAILED")]
    [InlineData("Cancelled", "RUN_CANCELED")]
    [InlineData("step-retry", "STEP_RETRY")]
    [InlineData("RUN_STARTED", "RUN_STARTED")]
    [InlineData("run_sleeping", "RUN_SLEEPING")]
    public async Task States_may_be_typed_short(string typed, string state) => Assert.Equal(state, (await ReadAsync("--state", typed)).State);

    [Theory]
    [InlineData("2h", "2026-03-14T10:00:00Z")]
    [InlineData("1.5d", "2026-03-13T00:00:00Z")]
    [InlineData("1w", "2026-03-07T12:00:00Z")]
    [InlineData("90s", "2026-03-14T11:58:30Z")]
    [InlineData("2026-01-31", "2026-01-30T22:00:00Z")]
    [InlineData("2026-01-31T10:00", "2026-01-31T08:00:00Z")]
    [InlineData("2026-01-31 10:00:30", "2026-01-31T08:00:30Z")]
    [InlineData("2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z")]
    [InlineData("2026-01-31T10:00:00-05:00", "2026-01-31T15:00:00Z")]
    [InlineData("1736340463061", "2025-01-08T12:47:43.061Z")]
    public async Task Times_may_be_typed_in_many_ways(string typed, string time)
        => Assert.Equal(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), (await ReadAsync("--from", typed)).From);

    [Fact]
    public async Task A_day_alone_is_included_whole()
    {
        Settings settings = await ReadAsync("--from", "2026-01-31", "--to", "2026-01-31");
        Assert.Equal(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1), settings.To - settings.From);
    }

    [Fact]
    public async Task Runs_are_named_by_id_and_creation_time()
    {
        Settings settings = await ReadAsync("--run", "wfr_a@1736340463061", "--run", "my@run@7");
        Assert.Equal([new RunArgument("wfr_a", 1_736_340_463_061), new RunArgument("my@run", 7)], settings.Runs);
        Assert.Equal([new RunArgument("me@example", null)], (await ReadAsync("--run", "me@example")).Runs);
    }

    [Theory]
    [InlineData("--from is later than --to: no run can match.", "--from", "1h", "--to", "2h")]
    [InlineData("--page-size must be at least 1.", "--page-size", "0")]
    [InlineData("--limit must be at least 1; --all shows all runs.", "--limit", "0")]
    [InlineData("--trim-body must be a number of bytes, or -1 for the service's default.", "--trim-body", "-2")]
    [InlineData("--all and --limit exclude each other.", "--all", "--limit", "5")]
    [InlineData("--label is empty.", "--label", "")]
    [InlineData("--from soon: not a time. Try 2h, 1d, 2026-01-31 or 2026-01-31T10:00.", "--from", "soon")]
    [InlineData("--to 2026-02-30: not a time. Try 2h, 1d, 2026-01-31 or 2026-01-31T10:00.", "--to", "2026-02-30")]
    [InlineData("Several --run need the form ID@CREATED: the service finds several runs by id and creation time only.", "--run", "a", "--run", "b@1")]
    [InlineData("Unrecognized command or argument '--lable'.", "--lable")]
    public async Task Wrong_usage_is_exit_code_2_and_a_sentence(string sentence, params string[] arguments)
    {
        Assert.Equal(ExitCode.Usage, await InvokeAsync(arguments));
        Assert.Equal($"{sentence}\n--help lists the options.\n", _error.ToString());
        Assert.Null(_settings);
    }

    [Fact]
    public async Task Help_lists_every_option_and_exit_code_and_runs_nothing()
    {
        Assert.Equal(ExitCode.Ok, await InvokeAsync("--help"));
        Assert.All(new CommandOptions().InOrder, option => Assert.Contains(option.Name, _output.ToString(), StringComparison.Ordinal));
        Assert.Contains("130 interrupted", _output.ToString(), StringComparison.Ordinal);
        Assert.Null(_settings);
    }

    private async Task<Settings> ReadAsync(params string[] arguments)
    {
        int code = await InvokeAsync(arguments);
        Assert.Equal("", _error.ToString());
        Assert.Equal(ExitCode.Ok, code);
        return _settings!;
    }

    private Task<int> InvokeAsync(params string[] arguments)
        => new RunLogsCommand(new ManualClock(), Remember).InvokeAsync(arguments, _output, _error);

    private Task<int> Remember(Settings settings, CancellationToken ct)
    {
        _settings = settings;
        return Task.FromResult(ExitCode.Ok);
    }
}
