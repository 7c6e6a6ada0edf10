using System.Net;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>The service answered with an error the document describes.</summary>
/// <remarks>
/// A body that cannot be read as <typeparamref name="TError"/> gives a plain <see cref="ApiException"/>. Where the document declares headers
/// as well, it is an <see cref="ApiException{TError, THeaders}"/>.
/// </remarks>
/// <typeparam name="TError">The type of the body.</typeparam>
public class ApiException<TError> : ApiException
{
    /// <summary>Creates an exception, as a fake of a client in a test does.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="error">The body of the answer.</param>
    /// <param name="errorMessage">What the service says about it.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(HttpStatusCode status, TError error, string? errorMessage = null, Exception? innerException = null)
        : base(status, errorMessage, innerException) => Error = error;

    internal ApiException(ErrorDetails details, TError error)
        : base(details) => Error = error;

    /// <summary>The body of the answer.</summary>
    public TError Error { get; }
}
