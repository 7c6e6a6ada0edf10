using RunLogs.CommandLine;
using RunLogs.Rendering;
using RunLogs.Service;
using RunLogs.View;
using Upstash.Workflow;
using Upstash.Workflow.Runtime;

namespace RunLogs;

/// <summary>The tool: opens the service, reads runs, prints them, and says in a sentence what went wrong.</summary>
internal sealed class RunLogsTool(Screen screen, TimeProvider clock)
{
    public async Task<int> RunAsync(Settings settings, CancellationToken ct)
    {
        try
        {
            await using ServiceSession session = await ServiceSession.OpenAsync(settings.Service, screen.Note, ct).ConfigureAwait(false);
            return await ShowAsync(session, settings, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return ExitCode.Canceled;
        }
        catch (ApiClientException failure)
        {
            screen.Note(FailureText.Explain(failure, clock.GetUtcNow()));
            return ExitCode.ServiceFailed;
        }
        catch (ArgumentException wrong)
        {
            screen.Note(wrong.Message);
            return ExitCode.Usage;
        }
    }

    private Task<int> ShowAsync(ServiceSession session, Settings settings, CancellationToken ct)
    {
        RunReader reader = new(session.Client, settings);
        return settings.Output == OutputFormat.JsonLines ? WriteJsonAsync(reader, settings, ct) : WriteTextAsync(reader, settings, ct);
    }

    // Line by line as the pages come: a pipe can begin to work, and memory holds one page.
    private async Task<int> WriteJsonAsync(RunReader reader, Settings settings, CancellationToken ct)
    {
        int count = 0;
        await foreach (WorkflowRun run in reader.ReadAsync(ct).ConfigureAwait(false))
        {
            await screen.Text.WriteLineAsync(run.ToJson().AsMemory(), ct).ConfigureAwait(false);
            count++;
        }

        return Finish(reader, settings, count);
    }

    private async Task<int> WriteTextAsync(RunReader reader, Settings settings, CancellationToken ct)
    {
        List<RunView> runs = await screen.WithProgressAsync("Reading runs", progress => CollectAsync(reader, progress, ct)).ConfigureAwait(false);
        DateTimeOffset now = clock.GetUtcNow();
        if (settings.Runs.Count > 0)
        {
            runs.ForEach(run => RunTree.Write(screen.Results, run, now));
        }
        else if (screen.Device == OutputDevice.Pipe && runs.Count > 0)
        {
            PlainList.Write(screen.Text, runs, now);
        }
        else if (runs.Count > 0)
        {
            RunTable.Write(screen.Results, runs, now);
        }

        return Finish(reader, settings, runs.Count);
    }

    private static async Task<List<RunView>> CollectAsync(RunReader reader, Action<string> progress, CancellationToken ct)
    {
        List<RunView> runs = [];
        await foreach (WorkflowRun run in reader.ReadAsync(ct).ConfigureAwait(false))
        {
            runs.Add(RunMapper.ToView(run));
            progress($"{runs.Count} runs");
        }

        return runs;
    }

    private int Finish(RunReader reader, Settings settings, int count)
    {
        if (count == 0 && settings.Runs.Count > 0)
        {
            screen.Note($"No such run: {string.Join(", ", settings.Runs.Select(run => run.Id))}");
            return ExitCode.NotFound;
        }

        if (count == 0)
        {
            screen.Note("No runs match.");
        }

        if (reader.NextCursor is { } cursor)
        {
            screen.Note($"more: --cursor {cursor}");
        }

        return ExitCode.Ok;
    }
}
