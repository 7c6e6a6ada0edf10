using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>An answer whose items are read as they arrive. Disposing of it closes the connection.</summary>
internal sealed class ItemStream(ApiCall call, Stream stream, HttpResponseMessage response) : IDisposable
{
    // What OpenAI and many after it send behind the last event.
    private static ReadOnlySpan<byte> Done => "[DONE]"u8;

    private readonly EventFields _fields = new();

    public async IAsyncEnumerable<T> ReadAsync<T, TItem>(StreamFormat format, [EnumeratorCancellation] CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        await foreach (ReadOnlyMemory<byte> frame in FramesAsync(format, ct).ConfigureAwait(false))
        {
            if (TryRead<T, TItem>(frame.Span, format, out T? item))
            {
                yield return item;
            }
        }
    }

    public async IAsyncEnumerable<ServerSentEvent<T>> ReadEventsAsync<T, TItem>([EnumeratorCancellation] CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        await foreach (T data in ReadAsync<T, TItem>(StreamFormat.EventStream, ct).ConfigureAwait(false))
        {
            yield return new ServerSentEvent<T>
            {
                Data = data, EventType = _fields.EventType ?? ServerSentEvent<T>.DefaultEventType, Id = _fields.Id, Retry = _fields.Retry,
            };
        }
    }

    public async IAsyncEnumerable<T> ReadEnvelopesAsync<T, TItem>(EventEnvelope envelope, [EnumeratorCancellation] CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        await foreach (ReadOnlyMemory<byte> frame in FramesAsync(StreamFormat.EventStream, ct).ConfigureAwait(false))
        {
            if (TryReadJson<T, TItem>(envelope.ToJson(frame, _fields).Span, out T? item))
            {
                yield return item;
            }
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        response.Dispose();
    }

    /// <summary>The items as bytes, up to the one that says that it was the last.</summary>
    private async IAsyncEnumerable<ReadOnlyMemory<byte>> FramesAsync(StreamFormat format, [EnumeratorCancellation] CancellationToken ct)
    {
        IAsyncEnumerator<ReadOnlyMemory<byte>> frames = ItemFrames.ReadAsync(stream, format, _fields, call.Settings.MaxResponseBytes, ct).GetAsyncEnumerator(ct);
        await using (frames.ConfigureAwait(false))
        {
            while (await MoveNextAsync(frames).ConfigureAwait(false) && !(format == StreamFormat.EventStream && frames.Current.Span.SequenceEqual(Done)))
            {
                yield return frames.Current;
            }
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> frames)
    {
        try
        {
            return await frames.MoveNextAsync().ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw call.Unreadable(response.StatusCode, $"{exception.Message} ({nameof(ApiClientOptions.MaxResponseBytes)}, {call.Settings.MaxResponseBytes} bytes)", exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException && !call.Caller.IsCancellationRequested)
        {
            throw new ApiConnectionException(call.Describe("the connection was lost in the middle of the stream"), call.Redaction.Apply(exception))
            {
                Operation = call.Operation, Attempts = call.Attempts, RequestUri = call.Address, Status = response.StatusCode,
            };
        }
    }

    // The data of an event that is a string is a text; everything else is JSON.
    private bool TryRead<T, TItem>(ReadOnlySpan<byte> utf8, StreamFormat format, [MaybeNullWhen(false)] out T item)
        where TItem : struct, IJsonItem<T>
    {
        if (typeof(T) == typeof(string) && format == StreamFormat.EventStream)
        {
            item = (T)(object)Encoding.UTF8.GetString(utf8);
            return true;
        }

        return TryReadJson<T, TItem>(utf8, out item);
    }

    private bool TryReadJson<T, TItem>(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T item)
        where TItem : struct, IJsonItem<T>
    {
        try
        {
            var json = new JsonScanner(utf8, DriftReporter.For(call));
            bool isThere = TItem.TryRead(ref json, out item);
            json.End();
            return isThere;
        }
        catch (JsonException exception)
        {
            throw call.Unreadable(response.StatusCode, $"an item of the stream is not the expected JSON: {exception.Message.TrimEnd('.')}", exception);
        }
    }
}
