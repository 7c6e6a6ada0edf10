using RunLogs.CommandLine;
using Upstash.Workflow;

namespace RunLogs.Service;

/// <summary>Settings as a query. The cursor is not part of it: it belongs to a page.</summary>
internal static class QueryMapper
{
    public static ListWorkflowRunLogsQuery ToQuery(Settings settings) => AddRuns(settings.Runs, new ListWorkflowRunLogsQuery
    {
        WorkflowUrl = settings.Url,
        State = settings.State is { } state ? state : default(ListWorkflowRunLogsState?),
        FromDate = settings.From is { } from ? from : null,
        ToDate = settings.To is { } to ? to : null,
        TrimBody = settings.TrimBody,
        Label = settings.Label,
        FlowControlKey = settings.FlowControlKey,
        CallerIp = settings.CallerIp,
    });

    // One run goes through the ordinary filters, so that others may narrow it down; the list of pairs ignores them.
    private static ListWorkflowRunLogsQuery AddRuns(IReadOnlyList<RunArgument> runs, ListWorkflowRunLogsQuery query) => runs switch
    {
        [] => query,
        [{ CreatedAt: null } run] => query with { WorkflowRunId = run.Id },
        _ => query with { WorkflowRuns = [.. runs.Select(run => (run.Id, run.CreatedAt!.Value))] },
    };
}
