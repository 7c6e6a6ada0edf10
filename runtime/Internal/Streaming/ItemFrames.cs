using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>The items of a stream as bytes, one after the other, as they arrive.</summary>
internal static class ItemFrames
{
    private static readonly byte[] LineEnds = "\r\n"u8.ToArray();
    private static readonly byte[] RecordSeparator = [0x1E];

    public static IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream stream, StreamFormat format, EventFields fields, int limit, CancellationToken ct) => format switch
    {
        StreamFormat.EventStream => EventFrames.ReadAsync(new FrameBuffer(stream, limit), fields, limit, ct),
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
}
