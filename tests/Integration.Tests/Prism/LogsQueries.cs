namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>Queries of every kind that the bundled document allows.</summary>
internal static class LogsQueries
{
    /// <summary>Beyond it Prism itself counts no longer: JavaScript's largest exact integer.</summary>
    public const long MaxExact = 9_007_199_254_740_991;

    private const int Mixtures = 200;

    private static readonly string[] Texts =
    [
        "a", "0", " ", "a b", "+", "%2B", "a&b=c", "#?/;:@$,[]{}|^`\\\"'<>~!*()", "é", "Ünïcødé 東京 😀", "\u202Eright\u200D", "tab\there", "true", "null",
        "line\nbreak", "https://example.com/a?b=c&d=%20#e", "::1", "1686652644442-12",
    ];

    private static readonly long[] Numbers = [0, 1, -1, 10, 1_736_340_463_061, int.MaxValue, int.MinValue, MaxExact, -MaxExact];

    private static readonly Func<ListWorkflowRunLogsQuery, string, ListWorkflowRunLogsQuery>[] TextFilters =
    [
        (query, text) => query with { Cursor = text }, (query, text) => query with { WorkflowUrl = text }, (query, text) => query with { WorkflowRunId = text },
        (query, text) => query with { State = text }, (query, text) => query with { Label = text }, (query, text) => query with { FlowControlKey = text },
        (query, text) => query with { CallerIp = text },
    ];

    private static readonly Func<ListWorkflowRunLogsQuery, long, ListWorkflowRunLogsQuery>[] NumberFilters =
    [
        (query, number) => query with { WorkflowCreatedAt = number }, (query, number) => query with { FromDate = number },
        (query, number) => query with { ToDate = number }, (query, number) => query with { TrimBody = number },
        (query, number) => query with { Count = Math.Min(number, 1000) },
    ];

    /// <summary>Everything at once, and nothing that a service would have to refuse.</summary>
    public static ListWorkflowRunLogsQuery Full { get; } = new()
    {
        Cursor = "1686652644442-12",
        WorkflowUrl = "https://example.com/a",
        WorkflowRunId = "wfr_1",
        WorkflowCreatedAt = 1_700_000_000_003,
        WorkflowRuns = [("wfr_1", 1_700_000_000_001), ("wfr_2", 1_700_000_000_002)],
        State = ListWorkflowRunLogsState.RunFailed,
        FromDate = DateTimeOffset.UnixEpoch,
        ToDate = 1_700_000_001_000,
        Count = 10,
        TrimBody = -1,
        Label = "l",
        FlowControlKey = "k",
        CallerIp = "::1",
    };

    public static IEnumerable<ListWorkflowRunLogsQuery> All() => [new(), Full, .. States(), .. Alone(), .. Long(), .. Mixed()];

    private static IEnumerable<ListWorkflowRunLogsQuery> States()
        => typeof(ListWorkflowRunLogsState.Values).GetFields().Select(field => new ListWorkflowRunLogsQuery { State = (string)field.GetValue(null)! });

    private static IEnumerable<ListWorkflowRunLogsQuery> Alone() =>
    [
        .. TextFilters.SelectMany(filter => Texts.Select(text => filter(new(), text))),
        .. NumberFilters.SelectMany(filter => Numbers.Select(number => filter(new(), number))),
    ];

    private static IEnumerable<ListWorkflowRunLogsQuery> Long() =>
    [
        new() { Label = new string('x', 7000) },
        new() { WorkflowRuns = [("wfr é &+%", 0)] },
        new() { WorkflowRuns = [.. Enumerable.Range(0, 100).Select(i => new ListWorkflowRunLogsRunsItem($"wfr_{i}", i))] },
    ];

    /// <summary>Some of the filters at a time, the same ones in every run.</summary>
    private static IEnumerable<ListWorkflowRunLogsQuery> Mixed() => Enumerable.Range(0, Mixtures).Select(seed => Mix(new Random(seed)));

    private static ListWorkflowRunLogsQuery Mix(Random random)
    {
        ListWorkflowRunLogsQuery query = new();
        foreach (Func<ListWorkflowRunLogsQuery, string, ListWorkflowRunLogsQuery> filter in TextFilters.Where(_ => random.Next(2) == 0))
            query = filter(query, Texts[random.Next(Texts.Length)]);
        foreach (Func<ListWorkflowRunLogsQuery, long, ListWorkflowRunLogsQuery> filter in NumberFilters.Where(_ => random.Next(2) == 0))
            query = filter(query, Numbers[random.Next(Numbers.Length)]);
        return query;
    }
}
