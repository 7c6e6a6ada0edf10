using System.ComponentModel;
using System.Runtime.CompilerServices;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Internal.Streaming;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Sends the requests of a generated client. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiPipeline : IDisposable
{
    private readonly HttpClient? _ownClient;
    private readonly ApiTransport _transport;

    /// <summary>Creates a pipeline with an <see cref="HttpClient"/> of its own: it repeats what may be repeated.</summary>
    /// <param name="api">The client.</param>
    /// <param name="options">Its options; they are copied.</param>
    /// <exception cref="ArgumentException">The options do not fit together.</exception>
    public ApiPipeline(ApiDescription api, ApiClientOptions options)
        : this(api, options, null, HttpClientOwnership.Own, TimeProvider.System)
    {
    }

    /// <summary>Creates a pipeline on a given <see cref="HttpClient"/>: it repeats nothing, and never disposes of it.</summary>
    /// <param name="api">The client.</param>
    /// <param name="options">Its options; they are copied.</param>
    /// <param name="httpClient">What sends the requests.</param>
    /// <exception cref="ArgumentException">The options do not fit together.</exception>
    public ApiPipeline(ApiDescription api, ApiClientOptions options, HttpClient httpClient)
        : this(api, options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)), HttpClientOwnership.Given, TimeProvider.System)
    {
    }

    // Tests own a client with a stub below it, and a clock.
    internal ApiPipeline(ApiDescription api, ApiClientOptions options, HttpClient? httpClient, HttpClientOwnership ownership, TimeProvider time, ApiLog? log = null)
    {
        SettingsSource settings = SettingsSource.Fixed(options, current => PipelineSettings.Create(api, current, httpClient, ownership, time));
        HttpClient client = httpClient ?? OwnHttpClient.Create();
        _ownClient = ownership == HttpClientOwnership.Own ? client : null;
        _transport = new ApiTransport(settings, client, log);
    }

    /// <summary>Whether the document's limits are to be checked.</summary>
    public bool ValidateRequests => _transport.ValidateRequests;

    internal string AddressOf(ApiOperation operation) => _transport.AddressOf(operation);

    /// <summary>Sends a request whose answer is JSON.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the call.</param>
    public Task<T> SendAsync<T, TItem>(ApiRequest request, CancellationToken ct)
        where TItem : struct, IJsonItem<T> => _transport.CallAsync<T, JsonResponse<T, TItem>>(request, ct);

    /// <summary>Sends a request whose answer is JSON that may be <c>null</c>.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the call.</param>
    public Task<T?> SendNullableAsync<T, TItem>(ApiRequest request, CancellationToken ct)
        where TItem : struct, IJsonItem<T> => _transport.CallAsync<T?, NullableJsonResponse<T, TItem>>(request, ct);

    /// <summary>Sends a request whose answer is one page as JSON, and whose <c>Link</c> header names the next page.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the call.</param>
    public Task<(T Answer, string? Next)> SendForLinkAsync<T, TItem>(ApiRequest request, CancellationToken ct)
        where TItem : struct, IJsonItem<T> => _transport.CallAsync<(T, string?), LinkedJsonResponse<T, TItem>>(request, ct);

    /// <summary>Sends a request whose answer has no body that matters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the call.</param>
    public Task SendAsync(ApiRequest request, CancellationToken ct) => _transport.CallAsync<bool, IgnoredResponse>(request, ct);

    /// <summary>Sends a request whose answer is text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the call.</param>
    public Task<string> SendForTextAsync(ApiRequest request, CancellationToken ct) => _transport.CallAsync<string, TextResponse>(request, ct);

    /// <summary>Sends a request whose answer the caller reads as a stream; disposing of it frees the connection.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the call until the headers have arrived.</param>
    public Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken ct) => _transport.CallAsync<Stream, StreamResponse>(request, ct);

    /// <summary>Sends a request whose answer is items that arrive one after the other. Nothing is sent before the enumeration begins.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TItem">How one of them is read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="format">How the items are told apart.</param>
    /// <param name="ct">Cancels the call and the enumeration.</param>
    /// <returns>The items. Leaving the enumeration closes the connection.</returns>
    public IAsyncEnumerable<T> Stream<T, TItem>(ApiRequest request, StreamFormat format, CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamItems(request, (stream, token) => stream.ReadAsync<T, TItem>(format, token), ct, CancellationToken.None);
    }

    /// <summary>The same for server-sent events, each with all of its fields.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="ct">Cancels the call and the enumeration.</param>
    public IAsyncEnumerable<ServerSentEvent<T>> StreamEvents<T, TItem>(ApiRequest request, CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamItems(request, static (stream, token) => stream.ReadEventsAsync<T, TItem>(token), ct, CancellationToken.None);
    }

    /// <summary>The same for server-sent events that the document describes as objects, with their fields as members.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <typeparam name="TItem">How one of them is read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="textEvents">The events whose data is a text; <see langword="null"/>: all. The data of the others is JSON.</param>
    /// <param name="ct">Cancels the call and the enumeration.</param>
    public IAsyncEnumerable<T> StreamEnvelopes<T, TItem>(ApiRequest request, string[]? textEvents, CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        var envelope = new EventEnvelope(textEvents);
        return StreamItems(request, (stream, token) => stream.ReadEnvelopesAsync<T, TItem>(envelope, token), ct, CancellationToken.None);
    }

    /// <summary>The same methods, with the declared headers beside the body.</summary>
    /// <typeparam name="THeaders">The declared headers.</typeparam>
    public HeaderPipeline<THeaders> WithHeaders<THeaders>()
        where THeaders : IResponseHeaders<THeaders> => new(_transport);

    /// <summary>Disposes of the <see cref="HttpClient"/> if it is the pipeline's own.</summary>
    public void Dispose() => _ownClient?.Dispose();

    private async IAsyncEnumerable<T> StreamItems<T>(
        ApiRequest request, Func<ItemStream, CancellationToken, IAsyncEnumerable<T>> read, CancellationToken method, [EnumeratorCancellation] CancellationToken enumeration)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(method, enumeration);
        using ItemStream stream = await _transport.CallAsync<ItemStream, ItemStreamResponse>(request, either.Token).ConfigureAwait(false);
        await foreach (T item in read(stream, either.Token).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
