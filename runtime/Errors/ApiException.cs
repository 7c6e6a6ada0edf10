using System.Collections.ObjectModel;
using System.Net;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>The service answered with a status that is no success.</summary>
/// <remarks>
/// When the document declares the status with a schema and the body can be read as such, it is an <see cref="ApiException{TError}"/>.
/// </remarks>
public class ApiException : ApiClientException
{
    /// <summary>The longest <see cref="RawBody"/> that is kept, in characters.</summary>
    public const int MaxRawBodyLength = 32 * 1024;

    /// <summary>Creates an exception, as a fake of a client in a test does.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="errorMessage">What the service says about it.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(HttpStatusCode status, string? errorMessage = null, Exception? innerException = null)
        : base(ErrorText.Describe(status, errorMessage), innerException)
    {
        base.Status = status;
        ErrorMessage = errorMessage;
    }

    internal ApiException(ErrorDetails details)
        : base(details.Message)
    {
        base.Status = details.Status;
        ErrorMessage = details.ErrorMessage;
        RawBody = details.RawBody;
        Headers = details.Headers;
        RateLimit = details.RateLimit;
        RetryAfter = details.RetryAfter;
        ServerDelay = details.ServerDelay;
        Operation = details.Operation;
        Attempts = details.Attempts;
        RequestUri = details.RequestUri;
    }

    /// <summary>The status of the answer.</summary>
    public new HttpStatusCode Status => base.Status!.Value;

    /// <summary>
    /// What the body says: its member <c>error</c>, <c>error.message</c>, <c>message</c>, <c>detail</c> or <c>title</c>, the first that
    /// is a text. <see langword="null"/> when the body is no JSON or says nothing.
    /// </summary>
    public string? ErrorMessage { get; }

    /// <summary>The body as text, cut after <see cref="MaxRawBodyLength"/> characters; empty when there was none.</summary>
    public string RawBody { get; init; } = "";

    /// <summary>The headers of the answer; names ignore case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>What the headers say about a rate limit; <see langword="null"/> when nothing.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>
    /// The time the service asks to wait: zero for a date that has passed, at most a year; <see langword="null"/> when it does not say
    /// or says nonsense.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    internal TimeSpan? ServerDelay { get; }

    internal override bool IsTransient => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
