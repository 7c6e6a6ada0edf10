namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>Bytes as they arrive, cut at a separator: one array that grows to the longest item and is used again for the next.</summary>
internal sealed class FrameBuffer(Stream stream, int limit)
{
    private byte[] _bytes = new byte[4096];
    private int _start;
    private int _end;
    private int _searched;
    private bool _isAtEnd;

    /// <summary>What ended the piece given last.</summary>
    public byte Separator { get; private set; }

    /// <summary>The next piece up to the separator, without it; valid until the next call. Null at the end.</summary>
    /// <exception cref="InvalidDataException">A piece is longer than the limit.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(ReadOnlyMemory<byte> separators, CancellationToken ct)
    {
        while (true)
        {
            int at = _bytes.AsSpan(_searched, _end - _searched).IndexOfAny(separators.Span);
            if (at >= 0)
            {
                Separator = _bytes[_searched + at];
                return Take(_searched + at, 1);
            }

            _searched = _end;
            if (_isAtEnd)
            {
                return _start == _end ? (ReadOnlyMemory<byte>?)null : Take(_end, 0);
            }

            await FillAsync(ct).ConfigureAwait(false);
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int separator)
    {
        ReadOnlyMemory<byte> piece = _bytes.AsMemory(_start, end - _start);
        _start = _searched = end + separator;
        return piece;
    }

    private async ValueTask FillAsync(CancellationToken ct)
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_end, _searched, _start) = (_end - _start, _searched - _start, 0);
        }

        if (_end == _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(_bytes.Length * 2L, Array.MaxLength));
        }

        if (_end >= limit)
        {
            throw new InvalidDataException("an item of the stream is longer than the limit");
        }

        int read = await stream.ReadAsync(_bytes.AsMemory(_end), ct).ConfigureAwait(false);
        _isAtEnd = read == 0;
        _end += read;
    }
}
