using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>The buffers of the output, taken one after the other.</content>
public ref partial struct JsonEmitter
{
    // As the writer of System.Text.Json does: few bytes for a small text, then as much as a segment of a pipe holds.
    private const int FirstRequest = 256;
    private const int NextRequest = 4096;

    /// <summary>Hands everything written so far to the output.</summary>
    public void Flush()
    {
        if (_used > 0)
        {
            _output.Advance(_used);
        }

        _span = default;
        _used = 0;
    }

    internal void WriteRaw(ReadOnlySpan<byte> json)
    {
        BeginValue(0);
        while (true)
        {
            int count = Math.Min(json.Length, _span.Length - _used);
            json[..count].CopyTo(_span[_used..]);
            _used += count;
            json = json[count..];
            if (json.IsEmpty)
            {
                return;
            }

            Grow(1);
        }
    }

    // For short texts: true, false, null.
    private void WriteLiteral(ReadOnlySpan<byte> json)
    {
        json.CopyTo(BeginValue(json.Length));
        _used += json.Length;
    }

    /// <summary>The place of a value, behind a comma if there must be one. What is written there must be added to <c>_used</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> BeginValue(int size)
    {
        Span<byte> room = Room(size + 1);
        int commas = _commas;
        room[0] = (byte)',';
        _used += commas;
        _commas = 1;
        return room[commas..];
    }

    /// <summary>What is left of the span: so many bytes at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int size)
    {
        if (_span.Length - _used < size)
        {
            Grow(size);
        }

        return _span[_used..];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        Flush();
        Span<byte> span = _output.GetSpan(Math.Max(size, _request));
        if (span.Length < size)
        {
            throw new InvalidOperationException($"The output gave {span.Length} bytes where {size} were asked for.");
        }

        _span = span;
        _request = NextRequest;
    }
}
