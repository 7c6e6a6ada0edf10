using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Single characters of a JSON string that are not what their byte says.</summary>
internal static class Character
{
    /// <summary>How long <c>\ud83d\ude80</c> is without its first backslash.</summary>
    public const int EscapedPairLength = (2 * Escapes.CodeUnitLength) - 1;

    /// <summary>Decodes one of four bytes of UTF-8.</summary>
    /// <param name="bytes">The first one, and three that go on with it.</param>
    /// <param name="text">Room for two code units.</param>
    /// <returns>The number of bytes; 0 when no character is written so.</returns>
    public static int Decode(ref byte bytes, ref ushort text)
    {
        uint scalar = ((bytes & 0x07u) << 18) | ((Unsafe.Add(ref bytes, 1) & 0x3Fu) << 12) | ((Unsafe.Add(ref bytes, 2) & 0x3Fu) << 6) | (Unsafe.Add(ref bytes, 3) & 0x3Fu);
        text = (ushort)(0xD7C0 + (scalar >> 10));
        Unsafe.Add(ref text, 1) = (ushort)(0xDC00 | (scalar & 0x3FF));
        return scalar is >= 0x10000 and <= 0x10FFFF ? 4 : 0;
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
