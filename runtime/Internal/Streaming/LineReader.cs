namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>Lines of an event stream: ended by LF, CR or CRLF, a byte order mark before the first.</summary>
internal sealed class LineReader(FrameBuffer buffer)
{
    private static readonly byte[] LineEnds = "\r\n"u8.ToArray();
    private bool _isFirst = true;
    private bool _endedWithReturn;

    /// <summary>The next line; valid until the next call. Null at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken ct)
    {
        while (await buffer.NextAsync(LineEnds, ct).ConfigureAwait(false) is { } line)
        {
            // The line feed of CRLF may arrive long after the carriage return, which has ended the line already.
            bool isRestOfEnd = _endedWithReturn && line.IsEmpty && buffer.Separator == '\n';
            _endedWithReturn = buffer.Separator == '\r';
            if (isRestOfEnd)
            {
                continue;
            }

            bool hasMark = _isFirst && line.Span.StartsWith("\uFEFF"u8);
            _isFirst = false;
            return hasMark ? line[3..] : line;
        }

        return null;
    }
}
