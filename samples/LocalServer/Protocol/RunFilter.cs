namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>Whether a run is asked for.</summary>
internal static class RunFilter
{
    public static bool Matches(LocalRun run, LogsQuery query)
        => query.WorkflowRuns is { } keys ? keys.Contains(new RunKey(run.Id, run.CreatedAt)) : MatchesFilters(run, query);

    private static bool MatchesFilters(LocalRun run, LogsQuery query)
        => Is(query.WorkflowUrl, run.Url)
            && Is(query.WorkflowRunId, run.Id)
            && Is(query.FlowControlKey, run.FlowControlKey)
            && Is(query.CallerIp, run.CallerIp)
            && (query.WorkflowCreatedAt is not { } createdAt || run.CreatedAt == createdAt)
            && run.CreatedAt >= (query.FromDate ?? long.MinValue)
            && run.CreatedAt <= (query.ToDate ?? long.MaxValue)
            && (query.Labels.Count == 0 || query.Labels.Any(run.Labels.Contains))
            && HasState(run, query.State)
            && (query.MessageId is not { } message || Steps(run).Any(step => step.MessageId == message));

    private static bool Is(string? wanted, string? actual) => wanted is null || wanted == actual;

    private static bool HasState(LocalRun run, string? state)
        => state is null || run.State == state || Steps(run).Any(step => step.State == state);

    private static IEnumerable<LocalStep> Steps(LocalRun run) => run.Groups.SelectMany(group => group.Steps);
}
