using System.Globalization;
using System.Text;
using Upstash.Workflow.Benchmarks;

namespace Peers.NSwagSystemText;

/// <summary>
/// The part of the generated method that builds the query, which has no method of its own: the same calls for each parameter, with the
/// generated <c>ConvertToString</c>.
/// </summary>
public partial class NSwagClient
{
    internal string BuildQuery()
    {
        var url = new StringBuilder();
        url.Append('?');
        Add(url, "cursor", QuerySample.Cursor);
        Add(url, "workflowUrl", QuerySample.WorkflowUrl);
        Add(url, "workflowRunId", QuerySample.WorkflowRunId);
        Add(url, "workflowCreatedAt", QuerySample.Time);
        // The document calls it a string: whoever calls the client joins the pair.
        Add(url, "workflowRuns", QuerySample.WorkflowRunId + "@" + QuerySample.Time.ToString(CultureInfo.InvariantCulture));
        Add(url, "state", QuerySample.State);
        Add(url, "fromDate", QuerySample.Time);
        Add(url, "toDate", QuerySample.Time);
        Add(url, "count", QuerySample.Count);
        Add(url, "trimBody", QuerySample.TrimBody);
        Add(url, "label", QuerySample.Label);
        Add(url, "flowControlKey", QuerySample.FlowControlKey);
        Add(url, "callerIp", QuerySample.CallerIp);
        url.Length--;
        return url.ToString();
    }

    private void Add(StringBuilder url, string name, object? value)
    {
        if (value is not null)
            url.Append(Uri.EscapeDataString(name)).Append('=')
                .Append(Uri.EscapeDataString(ConvertToString(value, CultureInfo.InvariantCulture))).Append('&');
    }
}
