namespace Upstash.Workflow.LocalServer;

/// <summary>What a local server serves, and how.</summary>
public sealed class LocalWorkflowServerOptions
{
    /// <summary>The token callers must present. Public by nature: it guards nothing.</summary>
    public string Token { get; init; } = "local-token";

    /// <summary>The clock: sample runs are made relative to its now, and the rate limit counts by it.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many sample runs to make; ignored when <see cref="Runs"/> is set.</summary>
    public int RunCount { get; init; } = 240;

    /// <summary>The seed of the sample runs: the same seed and the same now give the same runs.</summary>
    public ulong Seed { get; init; } = 20_250_299;

    /// <summary>The runs to serve instead of samples, in any order.</summary>
    public IReadOnlyList<LocalRun>? Runs { get; init; }

    /// <summary>Requests allowed within one second; null for no limit.</summary>
    public int? BurstLimit { get; init; }

    /// <summary>How long each answer takes, as over a real line.</summary>
    public TimeSpan Latency { get; init; }
}
