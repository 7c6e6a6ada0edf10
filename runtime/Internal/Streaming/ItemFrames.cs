using System.Buffers;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>The items of a stream as bytes, one after the other, as they arrive.</summary>
internal static class ItemFrames
{
    private static readonly byte[] LineEnds = "\r\n"u8.ToArray();
    private static readonly byte[] RecordSeparator = [0x1E];

    public static IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream stream, StreamFormat format, int limit, CancellationToken ct) => format switch
    {
        StreamFormat.EventStream => Events(new FrameBuffer(stream, limit), limit, ct),
        StreamFormat.Lines => Pieces(new FrameBuffer(stream, limit), LineEnds, ct),
        _ => Pieces(new FrameBuffer(stream, limit), RecordSeparator, ct),
    };

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces(FrameBuffer buffer, byte[] separators, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await buffer.NextAsync(separators, ct).ConfigureAwait(false) is { } piece)
        {
            if (!piece.Span.Trim(" \t\r\n"u8).IsEmpty)
            {
                yield return piece;
            }
        }
    }

    // The event stream of the HTML standard: data lines are joined by line feeds, an empty line ends the event, the rest is of no interest here.
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Events(FrameBuffer buffer, int limit, [EnumeratorCancellation] CancellationToken ct)
    {
        var data = new ArrayBufferWriter<byte>();
        bool hasData = false;
        var lines = new LineReader(buffer);
        while (await lines.NextAsync(ct).ConfigureAwait(false) is { } line)
        {
            if (line.IsEmpty)
            {
                if (hasData)
                {
                    yield return data.WrittenMemory;
                }

                data.ResetWrittenCount();
                hasData = false;
            }
            else if (DataOf(line) is { } value)
            {
                if (hasData)
                {
                    data.Write("\n"u8);
                }

                data.Write(value.Span);
                hasData = true;
                if (data.WrittenCount > limit)
                {
                    throw new InvalidDataException("an item of the stream is longer than the limit");
                }
            }
        }

        // The standard drops an event that the connection's end cut off; many servers just leave out the last empty line.
        if (hasData)
        {
            yield return data.WrittenMemory;
        }
    }

    private static ReadOnlyMemory<byte>? DataOf(ReadOnlyMemory<byte> line)
    {
        if (!line.Span.StartsWith("data"u8) || (line.Length > 4 && line.Span[4] != ':'))
        {
            return null;
        }

        ReadOnlyMemory<byte> value = line.Length > 4 ? line[5..] : default;
        return value.Span.StartsWith(" "u8) ? value[1..] : value;
    }
}
