namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>The parameters of one request, read and checked. Null is not sent; an empty value counts as not sent.</summary>
internal sealed record LogsQuery
{
    /// <summary>Run mode: 10 by default, 10 at most. The document's 1000 is that of event mode, which this path does not have.</summary>
    public const int MaximumCount = 10;

    public string? Cursor { get; init; }

    public string? WorkflowUrl { get; init; }

    public string? WorkflowRunId { get; init; }

    public long? WorkflowCreatedAt { get; init; }

    /// <summary>When set, all other filters are ignored.</summary>
    public IReadOnlyList<RunKey>? WorkflowRuns { get; init; }

    public string? State { get; init; }

    public long? FromDate { get; init; }

    public long? ToDate { get; init; }

    public int Count { get; init; } = MaximumCount;

    /// <summary>-1: bodies as they are, 0: none, n: n bytes.</summary>
    public long TrimBody { get; init; } = -1;

    /// <summary>A run matches when it has one of them.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public string? FlowControlKey { get; init; }

    public string? CallerIp { get; init; }

    /// <summary>Not declared by the document, but accepted by the service.</summary>
    public string? MessageId { get; init; }
}

/// <summary>What identifies a run.</summary>
internal readonly record struct RunKey(string Id, long CreatedAt);
