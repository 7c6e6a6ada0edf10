using System.Globalization;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Wire;

/// <summary>Our requests beside recorded ones of the official TypeScript SDK. The path is the document's, names and values are the SDK's.</summary>
public sealed class OfficialRequestTests
{
    // Two values for a parameter that the bundled document has as one string: not ours to send before the document says so.
    private const string NotExpressible = "logs label array";

    /// <summary>Known to the SDK and not to the document.</summary>
    private static readonly string[] Undeclared = ["groupBy", "messageId"];

    [Fact]
    public async Task Every_recorded_call_gives_the_same_pairs_from_our_client()
    {
        IReadOnlyList<OfficialRequest> recorded = OfficialRequest.ReadAll(SharedFiles.Require("wire/official-requests.json"));
        foreach (OfficialRequest official in recorded.Where(request => request.Label != NotExpressible))
        {
            SentRequest ours = await SendAsync(official);
            Assert.Equal((official.Label, Sorted(Expected(official))), (official.Label, Sorted(ours.Query)));
        }

        Assert.True(recorded.Count >= 14, $"Only {recorded.Count} calls were found in the recording.");
    }

    [Fact]
    public async Task Every_recorded_call_gives_the_same_method_and_authorization_and_no_body()
    {
        foreach (OfficialRequest official in OfficialRequest.ReadAll(SharedFiles.Require("wire/official-requests.json")))
        {
            SentRequest ours = await SendAsync(official);
            Assert.Equal(official.Method, ours.Method);
            Assert.Equal("/v2/workflows/logs", ours.Path);
            Assert.Equal(official.Authorization, ours.Authorization);
            Assert.Null(ours.Body);
            Assert.Null(ours.ContentType);
        }
    }

    private static async Task<SentRequest> SendAsync(OfficialRequest official)
    {
        StubHandler stub = new(Answer.Json("{}"));
        using UpstashWorkflowClient client = Clients.Workflow(stub, options =>
            options.Credential = UpstashWorkflowAuth.BearerAuth(official.Authorization["Bearer ".Length..]));
        await client.Logs.ListWorkflowRunLogsPageAsync(Translate(official.Query));
        return stub.Only;
    }

    private static IEnumerable<(string Name, string Value)> Expected(OfficialRequest official)
        => official.Query.Where(pair => !Undeclared.Contains(pair.Name) && pair is not ("cursor", ""));

    private static string Sorted(IEnumerable<(string Name, string Value)> pairs)
        => string.Join('\n', pairs.Select(pair => $"{pair.Name}={pair.Value}").Order(StringComparer.Ordinal));

    private static ListWorkflowRunLogsQuery Translate(IReadOnlyList<(string Name, string Value)> pairs)
        => pairs.Aggregate(new ListWorkflowRunLogsQuery(), (query, pair) => Set(query, pair.Name, pair.Value));

    private static ListWorkflowRunLogsQuery Set(ListWorkflowRunLogsQuery query, string name, string value) => name switch
    {
        "cursor" => query with { Cursor = value },
        "workflowUrl" => query with { WorkflowUrl = value },
        "workflowRunId" => query with { WorkflowRunId = value },
        "workflowCreatedAt" => query with { WorkflowCreatedAt = Milliseconds(value) },
        "state" => query with { State = value },
        "fromDate" => query with { FromDate = Milliseconds(value) },
        "toDate" => query with { ToDate = Milliseconds(value).ToDateTimeOffset() },
        "count" => query with { Count = long.Parse(value, CultureInfo.InvariantCulture) },
        "trimBody" => query with { TrimBody = long.Parse(value, CultureInfo.InvariantCulture) },
        "label" => query with { Label = value },
        "flowControlKey" => query with { FlowControlKey = value },
        "callerIp" => query with { CallerIp = value },
        _ when Undeclared.Contains(name) => query,
        _ => throw new InvalidOperationException($"The recording has a parameter the test does not know: {name}"),
    };

    private static UnixMilliseconds Milliseconds(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
