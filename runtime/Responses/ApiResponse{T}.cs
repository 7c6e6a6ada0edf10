using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>A success with what stands around its body.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public class ApiResponse<T> : ApiResponse
{
    /// <summary>Creates an answer, as a fake of a client in a test does.</summary>
    /// <param name="value">The body.</param>
    public ApiResponse(T value) => Value = value;

    internal ApiResponse(T value, ResponseHead? head)
        : base(head) => Value = value;

    /// <summary>The body, as the method without the answer returns it.</summary>
    public T Value { get; }
}
