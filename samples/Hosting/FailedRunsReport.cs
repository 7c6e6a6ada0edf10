using Microsoft.Extensions.Hosting;
using Upstash.Workflow;
using Upstash.Workflow.Runtime;

namespace HostingSample;

/// <summary>Lists what failed lately, and ends the application.</summary>
internal sealed class FailedRunsReport(IUpstashWorkflowClient client, ReportOutcome outcome, IHostApplicationLifetime application, TextWriter output) : BackgroundService
{
    private const int MaxRuns = 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ListAsync(stoppingToken);
        }
        catch (ApiClientException failure)
        {
            outcome.ExitCode = 1;
            await output.WriteLineAsync(failure.Message);
        }

        application.StopApplication();
    }

    private async Task ListAsync(CancellationToken ct)
    {
        int listed = 0;
        var query = new ListWorkflowRunLogsQuery { State = ListWorkflowRunLogsState.RunFailed };
        await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync(query, ct))
        {
            await output.WriteLineAsync($"{run.WorkflowRunId}  {run.WorkflowState}  {run.WorkflowUrl}");
            if (++listed == MaxRuns)
                break;
        }

        await output.WriteLineAsync($"{listed} failed runs");
    }
}
