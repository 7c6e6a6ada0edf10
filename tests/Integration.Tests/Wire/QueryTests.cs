using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Wire;

/// <summary>What the query object puts on the wire.</summary>
public sealed class QueryTests
{
    private const string Hostile = "a b+c&d=e#f%25?g/é😀\"'\\<>[]{}|^`~!*()@:,;$-._";

    private static readonly string[] DocumentOrder =
    [
        "cursor", "workflowUrl", "workflowRunId", "workflowCreatedAt", "workflowRuns", "state", "fromDate", "toDate", "count", "trimBody",
        "label", "flowControlKey", "callerIp",
    ];

    private static ListWorkflowRunLogsQuery Full => new()
    {
        CallerIp = "::1",
        FlowControlKey = "k",
        Label = "l",
        TrimBody = -1,
        Count = 10,
        ToDate = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_001_000),
        FromDate = 1_700_000_000_000,
        State = ListWorkflowRunLogsState.RunFailed,
        WorkflowRuns = [("wfr_1", 1_700_000_000_001), ("wfr_2", DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_002))],
        WorkflowCreatedAt = new UnixMilliseconds(1_700_000_000_003),
        WorkflowRunId = "wfr_1",
        WorkflowUrl = "https://example.com/a",
        Cursor = "1686652644442-12",
    };

    public static TheoryData<string, Func<string, ListWorkflowRunLogsQuery>> Texts => new()
    {
        { "cursor", value => new() { Cursor = value } },
        { "workflowUrl", value => new() { WorkflowUrl = value } },
        { "workflowRunId", value => new() { WorkflowRunId = value } },
        { "state", value => new() { State = value } },
        { "label", value => new() { Label = value } },
        { "flowControlKey", value => new() { FlowControlKey = value } },
        { "callerIp", value => new() { CallerIp = value } },
    };

    public static TheoryData<string, long, Func<long, ListWorkflowRunLogsQuery>> Numbers => new()
    {
        { "count", 0, value => new() { Count = value } },
        { "count", -5, value => new() { Count = value } },
        { "trimBody", -1, value => new() { TrimBody = value } },
        { "trimBody", long.MaxValue, value => new() { TrimBody = value } },
        { "workflowCreatedAt", 1_736_340_463_061, value => new() { WorkflowCreatedAt = value } },
        { "fromDate", -62_135_596_800_000, value => new() { FromDate = DateTimeOffset.FromUnixTimeMilliseconds(value) } },
        { "toDate", long.MinValue, value => new() { ToDate = value } },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task A_text_arrives_as_it_was_given(string name, Func<string, ListWorkflowRunLogsQuery> query)
    {
        foreach (string value in new[] { Hostile, new string('c', 8192) + "+/=&%#?é😀", " ", "%2B", "0" })
            Assert.Equal([(name, value)], (await SendAsync(query(value))).Query);
    }

    [Theory]
    [MemberData(nameof(Numbers), DisableDiscoveryEnumeration = true)]
    public async Task A_number_is_sent_in_invariant_digits(string name, long value, Func<long, ListWorkflowRunLogsQuery> query)
    {
        foreach (string culture in new[] { "", "tr-TR", "ar-SA", "fa-IR", "th-TH", "sv-SE" })
        {
            using InCulture _ = new(culture);
            Assert.Equal([(name, FormattableString.Invariant($"{value}"))], (await SendAsync(query(value))).Query);
        }
    }

    [Fact]
    public async Task Pairs_are_sent_as_one_list_with_commas()
        => Assert.Equal("wfr_1@1700000000001,wfr_2@1700000000002", (await SendAsync(new() { WorkflowRuns = Full.WorkflowRuns }))["workflowRuns"]);

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public async Task The_order_is_the_documents_in_every_culture(string culture)
    {
        using InCulture _ = new(culture);
        SentRequest sent = await SendAsync(Full);
        Assert.Equal(DocumentOrder, sent.Query.Select(pair => pair.Name));
        Assert.Equal(
            "/v2/workflows/logs?cursor=1686652644442-12&workflowUrl=https%3A%2F%2Fexample.com%2Fa&workflowRunId=wfr_1"
            + "&workflowCreatedAt=1700000000003&workflowRuns=wfr_1%401700000000001,wfr_2%401700000000002&state=RUN_FAILED"
            + "&fromDate=1700000000000&toDate=1700000001000&count=10&trimBody=-1&label=l&flowControlKey=k&callerIp=%3A%3A1",
            sent.Target);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        Assert.Equal("/v2/workflows/logs", (await SendAsync(null)).Target);
        Assert.Equal("/v2/workflows/logs", (await SendAsync(new())).Target);
        Assert.Equal("/v2/workflows/logs", (await SendAsync(new() { Cursor = "" })).Target);
        Assert.Equal("", new ListWorkflowRunLogsQuery().ToQueryString());
    }

    [Fact]
    public async Task The_query_string_is_what_is_sent_without_a_question_mark()
    {
        string text = (Full with { Label = Hostile }).ToQueryString();
        Assert.Equal((await SendAsync(Full with { Label = Hostile })).Target, "/v2/workflows/logs?" + text);
        Assert.Equal(Hostile, QueryText.Decode(text).Single(pair => pair.Name == "label").Value);
        Assert.StartsWith("cursor=", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_of_pairs_is_refused()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new ListWorkflowRunLogsQuery { WorkflowRuns = [] });
        Assert.Contains("no filter", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wfr,1")]
    [InlineData("wfr@1")]
    [InlineData("wfr\n1")]
    [InlineData("wfr\u00851")]
    public void An_id_that_would_break_the_list_is_refused(string id)
    {
        ArgumentException thrown = Assert.ThrowsAny<ArgumentException>(() => new ListWorkflowRunLogsRunsItem(id, 1));
        Assert.Contains("workflowRunId", thrown.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => new ListWorkflowRunLogsQuery { WorkflowRuns = [(id, 1L)] });
    }

    [Fact]
    public void A_pair_has_two_members_and_compares_by_them()
    {
        ListWorkflowRunLogsRunsItem pair = ("wfr_1", 1_700_000_000_001);
        Assert.Equal("wfr_1", pair.WorkflowRunId);
        Assert.Equal(1_700_000_000_001, pair.WorkflowCreatedAt.Value);
        Assert.Equal("wfr_1@1700000000001", pair.ToString());
        Assert.Equal(pair, new ListWorkflowRunLogsRunsItem("wfr_1", DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_001)));
        Assert.NotEqual(pair, ("wfr_1", 2L));
    }

    [Fact]
    public void Queries_compare_by_value_and_change_by_copy()
    {
        Assert.Equal(Full, Full with { });
        Assert.Equal(Full.GetHashCode(), (Full with { }).GetHashCode());
        Assert.NotEqual(Full, Full with { Count = 9 });
    }

    [Fact]
    public async Task A_count_above_the_limit_is_refused_before_anything_is_sent()
    {
        StubHandler stub = new(Answer.Json("{}"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        ArgumentException thrown = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.Logs.ListWorkflowRunLogsPageAsync(new() { Count = 1001 }));
        Assert.All(["count", "1001", "1000"], part => Assert.Contains(part, thrown.Message, StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.Logs.ListWorkflowRunLogsAsync(new() { Count = 1001 }).ToListAsync());
        Assert.Empty(stub.Sent);
        await client.Logs.ListWorkflowRunLogsPageAsync(new() { Count = 1000 });
        Assert.Equal("1000", stub.Only["count"]);
    }

    [Fact]
    public async Task Limits_are_left_to_the_service_when_validation_is_off()
    {
        StubHandler stub = new(Answer.Json("{}"));
        using UpstashWorkflowClient client = Clients.Workflow(stub, options => options.ValidateRequests = false);
        await client.Logs.ListWorkflowRunLogsPageAsync(new() { Count = 1001 });
        Assert.Equal("1001", stub.Only["count"]);
    }

    private static async Task<SentRequest> SendAsync(ListWorkflowRunLogsQuery? query)
    {
        StubHandler stub = new(Answer.Json("{}"));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        await client.Logs.ListWorkflowRunLogsPageAsync(query);
        return stub.Only;
    }
}
