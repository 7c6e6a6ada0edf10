namespace Upstash.Workflow.Runtime;

/// <summary>The answer did not arrive in time.</summary>
public sealed class ApiTimeoutException : ApiClientException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Which limit was exceeded.</summary>
    public ApiTimeLimit Limit { get; init; }

    /// <summary>How long it is; <see langword="null"/> when it was not ours but a given <see cref="HttpClient"/>'s.</summary>
    public TimeSpan? Timeout { get; init; }

    // When the call as a whole is over, so are its retries.
    internal override bool IsTransient => Limit != ApiTimeLimit.Call;

    internal override bool IsUnsent => Limit == ApiTimeLimit.Connection;
}
