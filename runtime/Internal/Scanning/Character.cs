using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Single characters of a JSON string that are not what their byte says.</summary>
internal static class Character
{
    /// <summary>How long <c>\ud83d\ude80</c> is without its first backslash.</summary>
    public const int EscapedPairLength = (2 * Escapes.CodeUnitLength) - 1;

    /// <summary>Decodes one of two to four bytes of UTF-8.</summary>
    /// <param name="bytes">The first one; four can be read.</param>
    /// <param name="text">Room for two code units.</param>
    /// <returns>The number of bytes; 0 when they are no valid UTF-8.</returns>
    public static int Decode(ref byte bytes, ref ushort text)
    {
        uint first = bytes, second = Unsafe.Add(ref bytes, 1) ^ 0x80u, third = Unsafe.Add(ref bytes, 2) ^ 0x80u, fourth = Unsafe.Add(ref bytes, 3) ^ 0x80u;
        if (first is >= 0xC2 and < 0xE0)
        {
            text = (ushort)(((first & 0x1F) << 6) | second);
            return second < 0x40 ? 2 : 0;
        }

        uint scalar = ((first & 0x0F) << 12) | (second << 6) | third;
        if (first is >= 0xE0 and < 0xF0)
        {
            text = (ushort)scalar;
            return (second | third) < 0x40 && scalar >= 0x800 && scalar is < 0xD800 or > 0xDFFF ? 3 : 0;
        }

        scalar = ((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
        if (first is < 0xF0 or > 0xF4 || (second | third | fourth) >= 0x40 || scalar is < 0x10000 or > 0x10FFFF)
        {
            return 0;
        }

        text = (ushort)(0xD7C0 + (scalar >> 10));
        Unsafe.Add(ref text, 1) = (ushort)(0xDC00 | (scalar & 0x3FF));
        return 4;
    }

    /// <summary>Resolves the escape of a code unit, or of two that are a surrogate pair.</summary>
    /// <param name="letter">Behind the backslash; eleven bytes can be read.</param>
    /// <param name="text">Room for two code units.</param>
    /// <returns>The number of bytes without the first backslash; 0 when it is no escape, or half of a surrogate pair.</returns>
    public static int Unescape(ref byte letter, ref ushort text)
    {
        int unit = letter == 'u' ? Escapes.CodeUnit(ref Unsafe.Add(ref letter, 1)) : -1;
        text = (ushort)unit;
        if (unit is < 0xD800 or > 0xDFFF)
        {
            return unit < 0 ? 0 : Escapes.CodeUnitLength - 1;
        }

        bool isPair = unit < 0xDC00 && Unsafe.Add(ref letter, 5) == '\\' && Unsafe.Add(ref letter, 6) == 'u';
        int low = isPair ? Escapes.CodeUnit(ref Unsafe.Add(ref letter, 7)) : -1;
        Unsafe.Add(ref text, 1) = (ushort)low;
        return low is >= 0xDC00 and <= 0xDFFF ? EscapedPairLength : 0;
    }
}
