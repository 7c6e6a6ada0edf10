using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>A success with what stands around its body, the headers typed as the document declares them.</summary>
/// <typeparam name="T">The type of the body; <see cref="NoContent"/> where there is none.</typeparam>
/// <typeparam name="THeaders">The declared headers.</typeparam>
public sealed class ApiResponse<T, THeaders> : ApiResponse<T>
{
    /// <summary>Creates an answer, as a fake of a client in a test does.</summary>
    /// <param name="value">The body.</param>
    /// <param name="typedHeaders">The declared headers.</param>
    public ApiResponse(T value, THeaders typedHeaders)
        : base(value) => TypedHeaders = typedHeaders;

    internal ApiResponse(T value, THeaders typedHeaders, ResponseHead head)
        : base(value, head) => TypedHeaders = typedHeaders;

    /// <summary>
    /// The headers that the document declares. One that is missing or cannot be read is <see langword="null"/>; its text is in
    /// <see cref="ApiResponse.Headers"/>.
    /// </summary>
    public THeaders TypedHeaders { get; }
}
