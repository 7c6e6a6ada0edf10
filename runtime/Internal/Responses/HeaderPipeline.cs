using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Internal.Streaming;

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

    /// <inheritdoc cref="ApiPipeline.Stream{T, TItem}"/>
    public Task<ApiResponse<ResponseItems<T>, THeaders>> StreamAsync<T, TItem>(ApiRequest request, StreamFormat format, CancellationToken ct)
        where TItem : struct, IJsonItem<T> => StreamItemsAsync(request, stream => stream.ReadAsync<T, TItem>(format, CancellationToken.None), ct);

    /// <inheritdoc cref="ApiPipeline.StreamEvents{T, TItem}"/>
    public Task<ApiResponse<ResponseItems<ServerSentEvent<T>>, THeaders>> StreamEventsAsync<T, TItem>(ApiRequest request, CancellationToken ct)
        where TItem : struct, IJsonItem<T> => StreamItemsAsync(request, static stream => stream.ReadEventsAsync<T, TItem>(CancellationToken.None), ct);

    /// <inheritdoc cref="ApiPipeline.StreamEnvelopes{T, TItem}"/>
    public Task<ApiResponse<ResponseItems<T>, THeaders>> StreamEnvelopesAsync<T, TItem>(ApiRequest request, string[]? textEvents, CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        var envelope = new EventEnvelope(textEvents);
        return StreamItemsAsync(request, stream => stream.ReadEnvelopesAsync<T, TItem>(envelope, CancellationToken.None), ct);
    }

    private async Task<ApiResponse<ResponseItems<T>, THeaders>> StreamItemsAsync<T>(ApiRequest request, Func<ItemStream, IAsyncEnumerable<T>> read, CancellationToken ct)
    {
        ApiResponse<ItemStream, THeaders> answer = await CallAsync<ItemStream, ItemStreamResponse>(request, ct).ConfigureAwait(false);
        return new(new ResponseItems<T>(read(answer.Value), answer.Value, ct), answer.TypedHeaders, answer.Head!);
    }

    private Task<ApiResponse<T, THeaders>> CallAsync<T, TReader>(ApiRequest request, CancellationToken ct)
        where TReader : struct, IResponseReader<T> => _transport.CallAsync<ApiResponse<T, THeaders>, HeadedResponse<T, TReader, THeaders>>(request, ct);
}
