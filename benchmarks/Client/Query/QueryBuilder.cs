namespace Upstash.Workflow.Benchmarks;

/// <summary>A way to build the query of a request with all 13 parameters: four of them need escaping, five are numbers, one is a pair.</summary>
internal sealed record QueryBuilder(string Name, Func<string> Build)
{
    // What the others have in constants is here in an object: only the text is built over and over.
    private static readonly ListWorkflowRunLogsQuery Query = new()
    {
        Cursor = QuerySample.Cursor,
        WorkflowUrl = QuerySample.WorkflowUrl,
        WorkflowRunId = QuerySample.WorkflowRunId,
        WorkflowCreatedAt = QuerySample.Time,
        WorkflowRuns = new ListWorkflowRunLogsRunsItem(QuerySample.WorkflowRunId, QuerySample.Time),
        State = QuerySample.State,
        FromDate = QuerySample.Time,
        ToDate = QuerySample.Time,
        Count = QuerySample.Count,
        TrimBody = QuerySample.TrimBody,
        Label = QuerySample.Label,
        FlowControlKey = QuerySample.FlowControlKey,
        CallerIp = QuerySample.CallerIp,
    };

    public const string ByHand = "`StringBuilder` and `Uri.EscapeDataString`";
    public const string Helpers = "`QueryHelpers.AddQueryString`";
    public const string NSwag = "NSwag";

    public static IReadOnlyList<QueryBuilder> All { get; } =
    [
        new("ours", OurQuery),
        new(ByHand, QueryByHand.Build),
        new(Helpers, QueryByHelpers.Build),
        new(NSwag, QueryByNSwag.Build),
    ];

    public Variant ToVariant() => Variant.Of(Name, () => Build());

    /// <exception cref="InvalidOperationException">A parameter differs from ours, once decoded: how much is escaped is a matter of taste.</exception>
    public void Check()
    {
        if (!Parameters(Build()).SequenceEqual(Parameters(OurQuery())))
            throw new InvalidOperationException($"{Name} builds another query than ours: {Build()} instead of {OurQuery()}");
    }

    private static string OurQuery() => Query.ToQueryString();

    private static IEnumerable<string> Parameters(string query) => query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString);
}
