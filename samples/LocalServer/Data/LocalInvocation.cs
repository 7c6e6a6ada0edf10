namespace Upstash.Workflow.LocalServer;

/// <summary>The run that an <c>Invoke</c> step started.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Url">Its workflow.</param>
/// <param name="CreatedAt">When it was created, Unix milliseconds (undeclared).</param>
/// <param name="Body">What it was sent (undeclared).</param>
/// <param name="Headers">The headers it was sent (undeclared).</param>
public sealed record LocalInvocation(
    string RunId,
    string Url,
    long CreatedAt,
    string? Body,
    IReadOnlyDictionary<string, string[]>? Headers);
