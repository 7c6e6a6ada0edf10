using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Numbers. Each method reads the next value and gives <see langword="null"/> for a JSON null.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads an integer of 32 bits, also from <c>"12"</c>, <c>12.0</c> or <c>1e3</c>.</summary>
    /// <returns>The value.</returns>
    public int? ReadInt32()
    {
        int start = _position;
        if (TryReadDigits(out long value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }

        _position = start;
        return (int?)ReadInteger(int.MinValue, int.MaxValue, "an integer of 32 bits");
    }

    /// <summary>Reads an integer of 64 bits, also from <c>"12"</c>, <c>12.0</c> or <c>1e3</c>.</summary>
    /// <returns>The value.</returns>
    public long? ReadInt64() => TryReadDigits(out long value) ? value : ReadInteger(long.MinValue, long.MaxValue, "an integer of 64 bits");

    /// <summary>Reads a number, also from <c>"1.5"</c>; the nearest double is taken, infinity is refused.</summary>
    /// <returns>The value.</returns>
    public double? ReadDouble() => NextNumber("a number", out int start) is { IsEmpty: false } text
        ? JsonNumber.TryParseDouble(text, out double value) ? value : throw OutOfRange("a number of double precision", start)
        : null;

    /// <summary>Reads a decimal, also from <c>"1.5"</c>; digits beyond the 28th are rounded.</summary>
    /// <returns>The value.</returns>
    public decimal? ReadDecimal() => NextNumber("a decimal number", out int start) is { IsEmpty: false } text
        ? JsonNumber.TryParseDecimal(text, out decimal value) ? value : throw OutOfRange("a decimal number", start)
        : null;

    /// <summary>Reads a time stamp in milliseconds since 1970; every integer of 64 bits is legal.</summary>
    /// <returns>The value.</returns>
    public UnixMilliseconds? ReadUnixMilliseconds() => ReadInt64() is long value ? new UnixMilliseconds(value) : null;

    /// <summary>Reads a time stamp in seconds since 1970; every integer of 64 bits is legal.</summary>
    /// <returns>The value.</returns>
    public UnixSeconds? ReadUnixSeconds() => ReadInt64() is long value ? new UnixSeconds(value) : null;

    // An integer of a few digits that is followed by something, as all are but the last ones of a text. Otherwise nothing is consumed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadDigits(out long value)
    {
        ReadOnlySpan<byte> json = _json;
        int start = TokenFrom(_position);
        bool isNegative = ByteAt(start) == '-';
        start += isNegative ? 1 : 0;
        if (start >= json.Length - Digits.Reach)
        {
            value = 0;
            return false;
        }

        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), start);
        int count = Digits.Read(ref text, out ulong digits);
        value = isNegative ? -(long)digits : (long)digits;
        if (count is 0 or >= Digits.TooMany || Unsafe.Add(ref text, count) is (byte)'.' or (byte)'e' or (byte)'E' || (text == '0' && count > 1))
        {
            return false;
        }

        _position = start + count;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long? ReadInteger(long least, long most, string what)
    {
        ReadOnlySpan<byte> text = NextText(out byte first, out int start);
        if (first == 'n')
        {
            return null;
        }

        if (text.IsEmpty || !JsonNumber.TryParseInteger(text, out long value))
        {
            throw first == '"' || text.IsEmpty ? Expected(what, start) : OutOfRange(what, start);
        }

        if (value < least || value > most)
        {
            throw OutOfRange(what, start);
        }

        bool isPlain = first != '"' && text.IndexOfAny(".eE"u8) < 0;
        return isPlain ? value : Tolerated(value, what, start);
    }

    // The bytes of a number or of a string that holds one; empty for null.
    private ReadOnlySpan<byte> NextNumber(string what, out int start)
    {
        ReadOnlySpan<byte> text = NextText(out byte first, out start);
        if (first == 'n')
        {
            return default;
        }

        if (text.IsEmpty || (first == '"' && !JsonNumber.IsNumber(text)))
        {
            throw Expected(what, start);
        }

        if (first == '"')
        {
            Report(DriftKind.WrongType, what, start);
        }

        return text;
    }

    // The text of a number, or what stands between the quotes of a string; empty for null and for everything else.
    private ReadOnlySpan<byte> NextText(out byte first, out int start)
    {
        first = Peek();
        start = _position;
        switch (first)
        {
            case (byte)'"':
                return RawText();
            case (byte)'n':
                SkipLiteral("null"u8);
                return default;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                SkipNumber();
                return _json[start.._position];
            default:
                return default;
        }
    }

    private void SkipNumber()
    {
        _position += NumberText.Length(_json[_position..], out bool isNumber);
        if (!isNumber)
        {
            throw Malformed();
        }
    }
}
