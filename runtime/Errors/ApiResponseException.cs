namespace Upstash.Workflow.Runtime;

/// <summary>An answer arrived and cannot be read: no JSON, not the promised JSON, too large, in an unknown encoding.</summary>
public sealed class ApiResponseException : ApiClientException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
