namespace Upstash.Workflow.Runtime;

/// <summary>What the headers of a response say about a rate limit.</summary>
public sealed record RateLimit
{
    /// <summary>Which limit.</summary>
    public required RateLimitKind Kind { get; init; }

    /// <summary>How many requests the window allows.</summary>
    public long? Limit { get; init; }

    /// <summary>How many are left in it.</summary>
    public long? Remaining { get; init; }

    /// <summary>When the next window begins.</summary>
    public DateTimeOffset? Reset { get; init; }
}
