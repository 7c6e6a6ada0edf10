namespace Upstash.Workflow.LocalServer;

/// <summary>A step of a run. Steps of a <c>next</c> group carry little more than a message, a state and errors.</summary>
public sealed record LocalStep
{
    /// <summary>The number of the step; 0 for the first one, and then left out.</summary>
    public long StepId { get; init; }

    /// <summary>The name the workflow gave it.</summary>
    public string? Name { get; init; }

    /// <summary><c>Initial</c>, <c>Run</c>, <c>SleepFor</c>, <c>Call</c>, <c>Wait</c>, <c>Notify</c>, <c>Invoke</c>, …</summary>
    public string? Type { get; init; }

    /// <summary><c>step</c>, <c>toCallback</c>, <c>fromCallback</c>.</summary>
    public string? CallType { get; init; }

    /// <summary>The message that carried the step.</summary>
    public required string MessageId { get; init; }

    /// <summary>One of <see cref="LocalStates.OfSteps"/>.</summary>
    public required string State { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; init; }

    /// <summary>What the step returned: a body, see <c>trimBody</c>.</summary>
    public string? Out { get; init; }

    /// <summary>How many steps ran at the same time (undeclared).</summary>
    public long Concurrent { get; init; }

    /// <summary>The step that a parallel plan announces (undeclared).</summary>
    public long TargetStep { get; init; }

    /// <summary>Request headers of the step (undeclared).</summary>
    public IReadOnlyDictionary<string, string[]>? Headers { get; init; }

    /// <summary>Retries configured. Null is left out, 0 is written: both occur.</summary>
    public int? Retries { get; init; }

    /// <summary>The expression that spaces retries (undeclared).</summary>
    public string? RetryDelay { get; init; }

    /// <summary>When a retry is due, Unix milliseconds.</summary>
    public long NextDeliveryTime { get; init; }

    /// <summary>Attempts that failed (undeclared).</summary>
    public IReadOnlyList<LocalError> Errors { get; init; } = [];

    /// <summary>The HTTP call of a <c>Call</c> step.</summary>
    public LocalCall? Call { get; init; }

    /// <summary>The event of a <c>Wait</c> step.</summary>
    public LocalWait? Wait { get; init; }

    /// <summary>The run that an <c>Invoke</c> step started.</summary>
    public LocalInvocation? Invocation { get; init; }

    /// <summary>Milliseconds to sleep (undeclared).</summary>
    public long SleepFor { get; init; }

    /// <summary>When the sleep ends, Unix milliseconds (undeclared).</summary>
    public long SleepUntil { get; init; }
}
