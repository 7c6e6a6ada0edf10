using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What one writes oneself.</summary>
internal static class QueryByHand
{
    public static string Build()
    {
        var query = new StringBuilder();
        Add(query, "cursor", QuerySample.Cursor);
        Add(query, "workflowUrl", QuerySample.WorkflowUrl);
        Add(query, "workflowRunId", QuerySample.WorkflowRunId);
        Add(query, "workflowCreatedAt", Text(QuerySample.Time));
        Add(query, "workflowRuns", QuerySample.WorkflowRunId + "@" + Text(QuerySample.Time));
        Add(query, "state", QuerySample.State);
        Add(query, "fromDate", Text(QuerySample.Time));
        Add(query, "toDate", Text(QuerySample.Time));
        Add(query, "count", Text(QuerySample.Count));
        Add(query, "trimBody", Text(QuerySample.TrimBody));
        Add(query, "label", QuerySample.Label);
        Add(query, "flowControlKey", QuerySample.FlowControlKey);
        Add(query, "callerIp", QuerySample.CallerIp);
        return query.ToString();
    }

    private static void Add(StringBuilder query, string name, string? value)
    {
        if (value is not null)
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
