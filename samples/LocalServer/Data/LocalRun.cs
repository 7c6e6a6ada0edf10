namespace Upstash.Workflow.LocalServer;

/// <summary>A workflow run as the local server keeps it. Zero, null and empty members are left out of the answer, as the service does.</summary>
public sealed record LocalRun
{
    /// <summary>The id, <c>wfr_…</c>. Not unique alone: the same id can have run several times.</summary>
    public required string Id { get; init; }

    /// <summary>Where the workflow lives.</summary>
    public required string Url { get; init; }

    /// <summary>One of <see cref="LocalStates.OfRuns"/>.</summary>
    public required string State { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Unix milliseconds; 0 while the run goes on.</summary>
    public long CompletedAt { get; init; }

    /// <summary>Who triggered the run.</summary>
    public string? CallerIp { get; init; }

    /// <summary>The steps, in groups.</summary>
    public IReadOnlyList<LocalGroup> Groups { get; init; } = [];

    /// <summary>What the workflow returned.</summary>
    public string? Response { get; init; }

    /// <summary>The run that invoked this one.</summary>
    public LocalInvoker? Invoker { get; init; }

    /// <summary>What became of the failure function.</summary>
    public LocalFailureFunction? FailureFunction { get; init; }

    /// <summary>The entry in the dead letter queue, of a failed run.</summary>
    public string? DlqId { get; init; }

    /// <summary>All labels. The first one is also the declared member <c>label</c>.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The flow control key.</summary>
    public string? FlowControlKey { get; init; }
}
