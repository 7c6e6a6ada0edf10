namespace Upstash.Workflow.Integration.Tests.Testing;

/// <summary>The code under test of a user.</summary>
internal static class FailedRuns
{
    public static async Task<IReadOnlyList<string>> FindAsync(IUpstashWorkflowClient client, DateTimeOffset since)
    {
        List<string> ids = [];
        await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync(new() { State = ListWorkflowRunLogsState.RunFailed, FromDate = since }))
            ids.Add(run.WorkflowRunId!);
        return ids;
    }
}
