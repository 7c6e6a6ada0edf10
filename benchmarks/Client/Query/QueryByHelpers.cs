using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The helper of ASP.NET Core, from a dictionary.</summary>
internal static class QueryByHelpers
{
    public static string Build() => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["cursor"] = QuerySample.Cursor,
        ["workflowUrl"] = QuerySample.WorkflowUrl,
        ["workflowRunId"] = QuerySample.WorkflowRunId,
        ["workflowCreatedAt"] = Text(QuerySample.Time),
        ["workflowRuns"] = QuerySample.WorkflowRunId + "@" + Text(QuerySample.Time),
        ["state"] = QuerySample.State,
        ["fromDate"] = Text(QuerySample.Time),
        ["toDate"] = Text(QuerySample.Time),
        ["count"] = Text(QuerySample.Count),
        ["trimBody"] = Text(QuerySample.TrimBody),
        ["label"] = QuerySample.Label,
        ["flowControlKey"] = QuerySample.FlowControlKey,
        ["callerIp"] = QuerySample.CallerIp,
    });

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
