using System.Text.Json.Nodes;
using global::RunLogs;
using global::RunLogs.CommandLine;
using global::RunLogs.Rendering;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

public sealed class RunLogsToolTests
{
    private readonly TextConsole _results = new();
    private readonly TextConsole _notes = new();

    [Fact]
    public async Task A_terminal_gets_a_table_and_the_cursor_beside_it()
    {
        Assert.Equal(ExitCode.Ok, await RunAsync(new Settings { Limit = 12 }, OutputDevice.Terminal));
        Assert.Equal(2 + 12, _results.Lines.Count);
        Assert.StartsWith("As asked: sample runs from a local server at http://127.0.0.1:", _notes.Lines[0], StringComparison.Ordinal);
        Assert.Matches("^more: --cursor [0-9]+-11$", _notes.Lines[1]);
    }

    [Fact]
    public async Task A_pipe_gets_plain_columns()
    {
        Assert.Equal(ExitCode.Ok, await RunAsync(new Settings { Limit = 12 }, OutputDevice.Pipe));
        Assert.Equal(1 + 12, _results.Lines.Count);
        Assert.All(_results.Lines, line => Assert.Equal(6, line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public async Task Json_is_a_run_a_line_with_everything_the_service_sent()
    {
        Assert.Equal(ExitCode.Ok, await RunAsync(new Settings { Limit = 12, Output = OutputFormat.JsonLines }, OutputDevice.Pipe));
        JsonNode[] runs = [.. _results.Lines.Select(line => JsonNode.Parse(line)!)];
        Assert.Equal(12, runs.Length);
        Assert.All(runs, run => Assert.StartsWith("wfr_", (string)run["workflowRunId"]!, StringComparison.Ordinal));
        Assert.Contains(runs, run => run["labels"] is JsonArray { Count: > 0 });
    }

    [Fact]
    public async Task A_run_is_shown_with_its_steps()
    {
        Assert.Equal(ExitCode.Ok, await RunAsync(new Settings { Limit = 1, Runs = [new("wfr_hourly-report", null)] }, OutputDevice.Terminal));
        Assert.Contains("wfr_hourly-report", _results.Lines[0], StringComparison.Ordinal);
        Assert.Contains(_results.Lines, line => line.Contains("✓ init", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_does_not_exist_is_exit_code_3()
    {
        Assert.Equal(ExitCode.NotFound, await RunAsync(new Settings { Runs = [new RunArgument("wfr_none", null)] }, OutputDevice.Terminal));
        Assert.Equal("No such run: wfr_none", _notes.Lines[^1]);
        Assert.Empty(_results.Lines);
    }

    [Fact]
    public async Task An_empty_list_is_no_error()
    {
        Assert.Equal(ExitCode.Ok, await RunAsync(new Settings { Label = "none" }, OutputDevice.Pipe));
        Assert.Equal("No runs match.", _notes.Lines[^1]);
        Assert.Empty(_results.Lines);
    }

    [Fact]
    public async Task What_the_service_refuses_is_exit_code_1_and_a_sentence()
    {
        Assert.Equal(ExitCode.ServiceFailed, await RunAsync(new Settings { State = "RUN_SLEEPING" }, OutputDevice.Pipe));
        Assert.Equal("The service did not accept the request (400): invalid state: RUN_SLEEPING.", _notes.Lines[^1]);
    }

    [Fact]
    public async Task Cancelling_is_exit_code_130_without_a_word()
    {
        using CancellationTokenSource canceled = new();
        await canceled.CancelAsync();
        Assert.Equal(ExitCode.Canceled, await RunAsync(new Settings(), OutputDevice.Pipe, canceled.Token));
        Assert.Empty(_results.Lines);
    }

    private Task<int> RunAsync(Settings settings, OutputDevice device, CancellationToken? ct = null)
        => new RunLogsTool(new Screen(_results.Console, _notes.Console, device), TimeProvider.System)
            .RunAsync(settings with { Service = ServiceChoice.Local }, ct ?? TestContext.Current.CancellationToken);
}
