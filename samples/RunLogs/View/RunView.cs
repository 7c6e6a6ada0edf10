namespace RunLogs.View;

/// <summary>A run as the screen wants it. What is null was not in the answer.</summary>
internal sealed record RunView
{
    public string Id { get; init; } = "?";

    public string Url { get; init; } = "?";

    /// <summary>The wire value, <c>RUN_FAILED</c>; it may be one that this tool has never heard of.</summary>
    public string State { get; init; } = "";

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What else is known, in words, each with a name.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<GroupView> Groups { get; init; } = [];

    /// <summary>Null when the creation time is unknown; until now while the run goes on.</summary>
    public TimeSpan? Duration(DateTimeOffset now) => (CompletedAt ?? now) - CreatedAt;
}
