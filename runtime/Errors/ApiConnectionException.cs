namespace Upstash.Workflow.Runtime;

/// <summary>No complete answer arrived: the name was not found, the connection was refused, broken or not trusted.</summary>
public sealed class ApiConnectionException : ApiClientException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiConnectionException(string message, Exception? innerException = null)
        : base(message, innerException) =>
        HttpRequestError = innerException switch
        {
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => request.HttpRequestError,
            HttpRequestException { InnerException: HttpIOException io } => io.HttpRequestError,
            HttpIOException io => io.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };

    /// <summary>What went wrong, as the framework classifies it.</summary>
    public HttpRequestError HttpRequestError { get; }

    // What is wrong with the other side's set-up does not pass within seconds.
    internal override bool IsTransient => HttpRequestError is not (HttpRequestError.ConfigurationLimitExceeded
        or HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError);

    internal override bool IsUnsent => HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.ProxyTunnelError;
}
