namespace RunLogs.View;

/// <summary>A step as the screen wants it.</summary>
internal sealed record StepView
{
    public string Name { get; init; } = "";

    /// <summary>The wire value, <c>STEP_SUCCESS</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>For a finished step the moment of its result; for one in progress its beginning.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<ErrorView> Errors { get; init; } = [];
}
