using System.Net;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>The service answered with an error for which the document declares headers.</summary>
/// <example><code>catch (ApiException&lt;Problem, RateLimitHeaders&gt; e) { await Task.Delay(TimeSpan.FromSeconds(e.TypedHeaders.RetryAfter ?? 1)); }</code></example>
/// <typeparam name="TError">The type of the body; <see cref="NoContent"/> where the document declares none that can be typed.</typeparam>
/// <typeparam name="THeaders">The declared headers.</typeparam>
public sealed class ApiException<TError, THeaders> : ApiException<TError>
{
    /// <summary>Creates an exception, as a fake of a client in a test does.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="error">The body of the answer.</param>
    /// <param name="typedHeaders">The declared headers.</param>
    /// <param name="errorMessage">What the service says about it.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(HttpStatusCode status, TError error, THeaders typedHeaders, string? errorMessage = null, Exception? innerException = null)
        : base(status, error, errorMessage, innerException) => TypedHeaders = typedHeaders;

    internal ApiException(ErrorDetails details, TError error, THeaders typedHeaders)
        : base(details, error) => TypedHeaders = typedHeaders;

    /// <summary>
    /// The headers that the document declares. One that is missing or cannot be read is <see langword="null"/>; its text is in
    /// <see cref="ApiException.Headers"/>.
    /// </summary>
    public THeaders TypedHeaders { get; }
}
