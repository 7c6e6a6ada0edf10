using System.Net;

namespace Upstash.Workflow.Runtime;

/// <summary>A call that failed once it was on its way: the base of all such exceptions.</summary>
/// <remarks>No credential and no query appears in its text. Wrong arguments and wrong configuration are not among these.</remarks>
public class ApiClientException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiClientException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called, as the client names it; <see langword="null"/> when there was none.</summary>
    public string? Operation { get; init; }

    /// <summary>
    /// The status of the answer, where one came: also of one whose body was cut, late or unreadable. <see langword="null"/> when there was
    /// none, or the problem spans several.
    /// </summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>How many requests were sent, retries included.</summary>
    public int Attempts { get; init; }

    /// <summary>The address that was called, without its query; <see langword="null"/> when there was none.</summary>
    public string? RequestUri { get; init; }

    /// <summary>Whether the same request may succeed later.</summary>
    internal virtual bool IsTransient => false;

    /// <summary>Whether no byte of the request can have reached the service.</summary>
    internal virtual bool IsUnsent => false;
}
