using System.Buffers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A body in a rented buffer that grows with what really arrives: an announced length is a hint, not a promise.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int SmallestBuffer = 4 * 1024;
    private const int LargestFirstBuffer = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads to the end; false when there is more than the limit.</summary>
    public async ValueTask<bool> FillAsync(Stream source, int limit, long? announced, CancellationToken ct)
    {
        // One byte more than announced: room to see the end without growing.
        Grow((int)Math.Clamp((announced ?? 0) + 1, SmallestBuffer, LargestFirstBuffer));
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
            }

            int read = await source.ReadAsync(_buffer.AsMemory(_length), ct).ConfigureAwait(false);
            if (read > limit - _length)
            {
                _length = limit;
                return false;
            }

            if (read == 0)
            {
                return true;
            }

            _length += read;
        }
    }

    public void Dispose() => Return([]);

    private void Grow(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(size);
        Bytes.CopyTo(larger);
        Return(larger);
    }

    private void Return(byte[] successor)
    {
        byte[] old = _buffer;
        _buffer = successor;
        if (old.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(old);
        }
    }
}
