using System.Buffers;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Bytes in an array of the pool, for texts that are gone when their method returns. Dispose of it once, and of what it gave.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 4096;

    // One for each thread, without an array: nothing is allocated for a short text. Whoever holds it has taken it out of here.
    [ThreadStatic]
    private static PooledBuffer? Idle;

    private byte[] _array = [];
    private int _used;

    private PooledBuffer()
    {
    }

    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, _used);

    public static PooledBuffer Rent()
    {
        PooledBuffer buffer = Idle ?? new PooledBuffer();
        Idle = null;
        return buffer;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_array.Length - _used), nameof(count));
        _used += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int size = Math.Max(sizeHint, 1);
        if (_array.Length - _used < size)
        {
            Grow(size);
        }

        return _array.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        Return(_array);
        _array = [];
        _used = 0;
        Idle = this;
    }

    private void Grow(int size)
    {
        int length = Math.Max(FirstLength, checked(_used + Math.Max(size, _used)));
        byte[] larger = ArrayPool<byte>.Shared.Rent(length);
        _array.AsSpan(0, _used).CopyTo(larger);
        Return(_array);
        _array = larger;
    }

    private static void Return(byte[] array)
    {
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }
}
