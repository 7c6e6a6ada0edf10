using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>The pipeline's methods, with the declared headers beside the body. For generated code only.</summary>
/// <typeparam name="THeaders">The declared headers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // It is made for one call and compared with nothing.
public readonly struct HeaderPipeline<THeaders>
#pragma warning restore CA1815
    where THeaders : IResponseHeaders<THeaders>
{
    private readonly ApiTransport _transport;

    internal HeaderPipeline(ApiTransport transport) => _transport = transport;

    /// <inheritdoc cref="ApiPipeline.SendAsync{T, TItem}"/>
    public Task<ApiResponse<T, THeaders>> SendAsync<T, TItem>(ApiRequest request, CancellationToken ct)
        where TItem : struct, IJsonItem<T> => CallAsync<T, JsonResponse<T, TItem>>(request, ct);

    /// <inheritdoc cref="ApiPipeline.SendNullableAsync{T, TItem}"/>
    public Task<ApiResponse<T?, THeaders>> SendNullableAsync<T, TItem>(ApiRequest request, CancellationToken ct)
        where TItem : struct, IJsonItem<T> => CallAsync<T?, NullableJsonResponse<T, TItem>>(request, ct);

    /// <inheritdoc cref="ApiPipeline.SendAsync(ApiRequest, CancellationToken)"/>
    public Task<ApiResponse<NoContent, THeaders>> SendAsync(ApiRequest request, CancellationToken ct) => CallAsync<NoContent, NoContentResponse>(request, ct);

    /// <inheritdoc cref="ApiPipeline.SendForTextAsync"/>
    public Task<ApiResponse<string, THeaders>> SendForTextAsync(ApiRequest request, CancellationToken ct) => CallAsync<string, TextResponse>(request, ct);

    /// <inheritdoc cref="ApiPipeline.SendForStreamAsync"/>
    public Task<ApiResponse<Stream, THeaders>> SendForStreamAsync(ApiRequest request, CancellationToken ct) => CallAsync<Stream, StreamResponse>(request, ct);

    private Task<ApiResponse<T, THeaders>> CallAsync<T, TReader>(ApiRequest request, CancellationToken ct)
        where TReader : struct, IResponseReader<T> => _transport.CallAsync<ApiResponse<T, THeaders>, HeadedResponse<T, TReader, THeaders>>(request, ct);
}
