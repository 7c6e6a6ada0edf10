namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>Lines of an event stream: ended by LF, CR or CRLF, a byte order mark before the first.</summary>
internal sealed class LineReader(FrameBuffer buffer)
{
    private static readonly byte[] LineFeed = [(byte)'\n'];
    private readonly Queue<ReadOnlyMemory<byte>> _pending = new();
    private bool _isFirst = true;

    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken ct)
    {
        if (_pending.Count == 0)
        {
            if (await buffer.NextAsync(LineFeed, ct).ConfigureAwait(false) is not { } piece)
            {
                return null;
            }

            Split(_isFirst && piece.Span.StartsWith("\uFEFF"u8) ? piece[3..] : piece);
            _isFirst = false;
        }

        return _pending.Dequeue();
    }

    // What stands between two line feeds may hold lone carriage returns; the one at its end belongs to the line feed.
    private void Split(ReadOnlyMemory<byte> piece)
    {
        ReadOnlyMemory<byte> rest = piece.Span.EndsWith("\r"u8) ? piece[..^1] : piece;
        for (int at; (at = rest.Span.IndexOf((byte)'\r')) >= 0; rest = rest[(at + 1)..])
        {
            _pending.Enqueue(rest[..at]);
        }

        _pending.Enqueue(rest);
    }
}
