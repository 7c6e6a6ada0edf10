namespace Upstash.Workflow.LocalServer;

/// <summary>An attempt that failed.</summary>
/// <param name="Error">The message.</param>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="Body">The body of the answer.</param>
/// <param name="Headers">The headers of the answer.</param>
/// <param name="Time">When, Unix milliseconds.</param>
public sealed record LocalError(
    string Error,
    int Status,
    string? Body,
    IReadOnlyDictionary<string, string[]>? Headers,
    long Time);
