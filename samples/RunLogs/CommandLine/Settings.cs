namespace RunLogs.CommandLine;

/// <summary>What the user asked for, read and checked.</summary>
internal sealed record Settings
{
    /// <summary>The wire value.</summary>
    public string? State { get; init; }

    public string? Url { get; init; }

    /// <summary>The runs to show with their steps; empty for a list.</summary>
    public IReadOnlyList<RunArgument> Runs { get; init; } = [];

    public string? Label { get; init; }

    public string? FlowControlKey { get; init; }

    public string? CallerIp { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public long? TrimBody { get; init; }

    public string? Cursor { get; init; }

    /// <summary>Runs a page; null leaves it to the service.</summary>
    public int? PageSize { get; init; }

    /// <summary>Runs to show at most; null for all.</summary>
    public int? Limit { get; init; }

    public OutputFormat Output { get; init; }

    public ServiceChoice Service { get; init; }
}

/// <summary>How to print.</summary>
internal enum OutputFormat
{
    /// <summary>For people: a table or trees.</summary>
    Text,

    /// <summary>A run a line, as the service sent it.</summary>
    JsonLines,
}

/// <summary>Whom to ask.</summary>
internal enum ServiceChoice
{
    /// <summary>The real service when the environment has a token, else the local server.</summary>
    FromEnvironment,

    /// <summary>The local server.</summary>
    Local,
}
