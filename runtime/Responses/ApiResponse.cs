using System.Collections.ObjectModel;
using System.Net;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>What stands around the body of a success: status and headers.</summary>
/// <remarks>
/// Methods return the body. <see cref="CaptureAsync{T}"/> runs any of them and keeps the rest of its answer too; operations whose document
/// declares headers have a method <c>…WithResponseAsync</c> that gives them typed.
/// </remarks>
public class ApiResponse
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;
    private readonly ResponseHead? _head;

    /// <summary>Creates an answer, as a fake of a client in a test does.</summary>
    public ApiResponse()
    {
    }

    internal ResponseHead? Head => _head;

    internal ApiResponse(ResponseHead? head)
    {
        _head = head;
        Status = head?.Status ?? HttpStatusCode.OK;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The headers of the answer as they came; names ignore case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers
    {
        get => _headers ?? _head?.Headers ?? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
        init => _headers = value;
    }

    /// <summary>What the headers say about a rate limit; <see langword="null"/> when nothing.</summary>
    public RateLimit? RateLimit => ResponseHeaders.RateLimit(Headers);

    /// <summary>Makes a call and keeps the status and the headers of its answer beside what it returns.</summary>
    /// <example><code>ApiResponse&lt;Pet&gt; response = await ApiResponse.CaptureAsync(() =&gt; client.GetPetAsync(7));</code></example>
    /// <remarks>Of several answers within <paramref name="call"/> the last one is kept. A fake that sends nothing gives 200 without headers.</remarks>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">Calls one method of a client.</param>
    /// <returns>What the call returned, and the answer around it. A failure is thrown as by the method itself.</returns>
    public static async Task<ApiResponse<T>> CaptureAsync<T>(Func<Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        ResponseCapture capture = ResponseCapture.Begin();
        T value = await call().ConfigureAwait(false);
        return new ApiResponse<T>(value, capture.Head);
    }

    /// <summary>Makes a call that returns nothing and gives the status and the headers of its answer.</summary>
    /// <param name="call">Calls one method of a client.</param>
    /// <returns>The answer. A failure is thrown as by the method itself.</returns>
    public static async Task<ApiResponse> CaptureAsync(Func<Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        ResponseCapture capture = ResponseCapture.Begin();
        await call().ConfigureAwait(false);
        return new ApiResponse(capture.Head);
    }
}
