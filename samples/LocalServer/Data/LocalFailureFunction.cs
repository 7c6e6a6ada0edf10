namespace Upstash.Workflow.LocalServer;

/// <summary>The failure function of a failed run: what it was told, and what it answered.</summary>
public sealed record LocalFailureFunction
{
    /// <summary>The message that carried the callback.</summary>
    public required string MessageId { get; init; }

    /// <summary>Where the callback went.</summary>
    public required string Url { get; init; }

    /// <summary><c>CALLBACK_INPROGRESS</c>, <c>CALLBACK_SUCCESS</c> or <c>CALLBACK_FAIL</c>.</summary>
    public required string State { get; init; }

    /// <summary>The entry of the callback in the dead letter queue.</summary>
    public string? DlqId { get; init; }

    /// <summary>The status of the step that failed.</summary>
    public int FailStatus { get; init; }

    /// <summary>The body of the step that failed.</summary>
    public string? FailResponse { get; init; }

    /// <summary>The headers of the step that failed.</summary>
    public IReadOnlyDictionary<string, string[]>? FailHeaders { get; init; }

    /// <summary>The status of the callback.</summary>
    public int ResponseStatus { get; init; }

    /// <summary>The body the callback answered.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The headers the callback answered.</summary>
    public IReadOnlyDictionary<string, string[]>? ResponseHeaders { get; init; }

    /// <summary>Retries configured for the callback.</summary>
    public int MaxRetries { get; init; }

    /// <summary>Attempts of the callback that failed (undeclared).</summary>
    public IReadOnlyList<LocalError> Errors { get; init; } = [];
}
