namespace Upstash.Workflow.Runtime;

/// <summary>Which of the service's limits was reported.</summary>
public enum RateLimitKind
{
    /// <summary>Requests in one second: <c>Burst-RateLimit-*</c>.</summary>
    Burst,

    /// <summary>Requests in one day: <c>RateLimit-*</c>.</summary>
    Daily,

    /// <summary>Requests to a language model: <c>x-ratelimit-*-requests</c>.</summary>
    Chat,
}
