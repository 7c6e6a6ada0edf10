using System.Buffers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// A body in rented pieces that follow what really arrives. An announced length is a hint, not a promise: it is believed when as much
/// as the largest piece is there, and then the rest gets its room at once. Without one the pieces become one only when someone looks,
/// so that a body that turns out too large never needs its size twice.
/// </summary>
internal sealed class PooledBody : IDisposable
{
    private const int SmallestPiece = 16 * 1024;
    private const int LargestPiece = 1024 * 1024;

    private readonly List<byte[]> _full = [];
    private byte[] _piece = [];
    private int _used;
    private int _length;

    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            Join();
            return _piece.AsSpan(0, _length);
        }
    }

    /// <summary>Whether it lies in one piece, so that to look at it copies nothing.</summary>
    public bool IsWhole => _full.Count == 0;

    /// <summary>Reads to the end; false when there is more than the limit.</summary>
    public async ValueTask<bool> FillAsync(Stream source, int limit, long? announced, CancellationToken ct)
    {
        // One byte more than announced: room to see the end.
        Add((int)Math.Clamp(announced ?? 0, SmallestPiece - 1, LargestPiece - 1) + 1);
        while (true)
        {
            if (_used == _piece.Length)
            {
                Extend(announced, limit);
            }

            // One byte beyond the limit is enough to know.
            int room = (int)Math.Min(_piece.Length - _used, limit - _length + 1L);
            int read = await source.ReadAsync(_piece.AsMemory(_used, room), ct).ConfigureAwait(false);
            if (read > limit - _length)
            {
                _used += limit - _length;
                _length = limit;
                return false;
            }

            if (read == 0)
            {
                return true;
            }

            _used += read;
            _length += read;
        }
    }

    public void Dispose()
    {
        ReturnAll();
        _piece = [];
        _used = _length = 0;
    }

    private void Extend(long? announced, int limit)
    {
        long whole = Math.Min(Math.Min(announced ?? 0, limit) + 1, Array.MaxLength);
        if (_full.Count > 0 || whole <= _length)
        {
            Add(Math.Min(_piece.Length * 2, LargestPiece));
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)whole);
        _piece.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_piece);
        _piece = larger;
    }

    private void Add(int size)
    {
        if (_used > 0)
        {
            _full.Add(_piece);
        }

        _piece = ArrayPool<byte>.Shared.Rent(size);
        _used = 0;
    }

    private void Join()
    {
        if (_full.Count == 0)
        {
            return;
        }

        byte[] whole = ArrayPool<byte>.Shared.Rent(_length);
        int at = 0;
        foreach (byte[] piece in _full)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }

        _piece.AsSpan(0, _used).CopyTo(whole.AsSpan(at));
        ReturnAll();
        (_piece, _used) = (whole, _length);
    }

    private void ReturnAll()
    {
        foreach (byte[] piece in _full)
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        _full.Clear();
        if (_piece.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_piece);
        }
    }
}
