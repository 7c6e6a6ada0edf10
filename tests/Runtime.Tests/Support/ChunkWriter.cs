using System.Buffers;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>Lends spans of exactly the length asked for, or of one that is given if that is more, and watches what is behind them.</summary>
internal sealed class ChunkWriter(int length) : IBufferWriter<byte>
{
    private const byte Guard = 0xA5;

    private readonly List<byte> _written = [];
    private byte[] _lent = [];
    private int _lentLength;

    /// <summary>The longest span that was asked for.</summary>
    public int Largest { get; private set; }

    public byte[] ToArray() => [.. _written];

    public void Advance(int count)
    {
        Assert.InRange(count, 0, _lentLength);
        Assert.Equal(-1, _lent.AsSpan(_lentLength).IndexOfAnyExcept(Guard));
        _written.AddRange(_lent.AsSpan(0, count));
        (_lent, _lentLength) = ([], 0);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Largest = Math.Max(Largest, sizeHint);
        _lentLength = Math.Max(Math.Max(sizeHint, length), 1);
        _lent = new byte[_lentLength + 64];
        _lent.AsSpan().Fill(Guard);
        return _lent.AsMemory(0, _lentLength);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
