using System.Net;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Everything an <see cref="ApiException"/> tells, whatever the type of its body.</summary>
internal sealed record ErrorDetails(
    string Message,
    HttpStatusCode Status,
    string? ErrorMessage,
    string RawBody,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Headers,
    RateLimit? RateLimit,
    TimeSpan? RetryAfter,
    TimeSpan? ServerDelay,
    string Operation,
    int Attempts,
    string RequestUri);
