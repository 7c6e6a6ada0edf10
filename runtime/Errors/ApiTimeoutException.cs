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

    /// <summary>The limit that was exceeded; <see langword="null"/> when it was not ours but a given <see cref="HttpClient"/>'s.</summary>
    public TimeSpan? Timeout { get; init; }

    internal override bool IsTransient => true;
}
