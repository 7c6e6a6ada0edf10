using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Strings.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads a string. A number or boolean gives its text, exactly as it came.</summary>
    /// <returns>The text.</returns>
    public string? ReadString()
    {
        int position = TokenFrom(_position);
        return ByteAt(position) == '"' ? Text(position, _texts) : ReadOtherText("a string");
    }

    // The quote at a position opens it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private string Text(int position, StringCache? cache)
    {
        int start = position + 1;
        int end = FindPlainEnd(start);
        if (end < 0)
        {
            return LongText(start);
        }

        _position = end + 1;
        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), start);
        return cache is null ? Widening.ToText(ref text, end - start) : cache.Get(ref text, end - start);
    }

    // As long as there are only plain blocks the text is made when its length is known.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string LongText(int start)
    {
        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), start);
        int most = _json.Length - start - TextBlock.Length;
        for (int length = 0; length <= most; length += TextBlock.Length)
        {
            ulong stops = TextBlock.Stops(ref Unsafe.Add(ref text, length));
            if (stops != 0)
            {
                length += BitOperations.TrailingZeroCount(stops);
                if (Unsafe.Add(ref text, length) != '"')
                {
                    break;
                }

                _position = start + length + 1;
                return Widening.ToText(ref text, length);
            }
        }

        return TextDecoder.Decode(_json, start, out _position);
    }

    // Null, or what stands in place of a string and is as good as one.
    private string? ReadOtherText(string what)
    {
        byte first = Peek();
        int start = _position;
        switch (first)
        {
            case (byte)'n':
                SkipLiteral("null"u8);
                return null;
            case (byte)'t' or (byte)'f' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                SkipValue();
                return Tolerated(Encoding.ASCII.GetString(_json[start.._position]), what, start);
            default:
                throw Expected(what);
        }
    }

    // The bytes between the quotes where the scanner stands, escapes and all.
    private ReadOnlySpan<byte> RawText()
    {
        int start = _position + 1;
        _position = TextSkipper.Skip(_json, start);
        return _json[start..(_position - 1)];
    }
}
