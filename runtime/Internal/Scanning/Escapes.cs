using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Escapes of JSON strings.</summary>
internal static class Escapes
{
    /// <summary>How long <c>\u00e9</c> is.</summary>
    public const int CodeUnitLength = 6;

    private static readonly byte[] Meanings = CreateMeanings();
    private static readonly sbyte[] Digits = CreateDigits();

    /// <summary>The backslashes that begin an escape, where the block does not begin inside one: those with an even number of backslashes right before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong backslashes) => (backslashes & (backslashes << 1)) == 0 ? backslashes : OfRuns(backslashes);

    /// <summary>What the letter behind a backslash means; zero for u, and for what is no escape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Meaning(byte letter) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Meanings), (nint)letter);

    /// <summary>The code unit of four hexadecimal digits, or a negative number.</summary>
    /// <param name="digits">The first of four bytes that can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CodeUnit(ref byte digits) =>
        (Hex(digits) << 12) | (Hex(Unsafe.Add(ref digits, 1)) << 8) | (Hex(Unsafe.Add(ref digits, 2)) << 4) | Hex(Unsafe.Add(ref digits, 3));

    /// <summary>The value of a hexadecimal digit, or a negative number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hex(byte digit) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Digits), (nint)digit);

    // In a run that begins at an even bit the even ones begin escapes, else the odd ones. Adding its first bit to a run clears it.
    private static ulong OfRuns(ulong backslashes)
    {
        const ulong Even = 0x5555_5555_5555_5555;
        ulong firsts = backslashes & ~(backslashes << 1);
        ulong inOddRuns = backslashes & unchecked(backslashes + (firsts & Even));
        return (inOddRuns & ~Even) | (backslashes & ~inOddRuns & Even);
    }

    // One for every byte there is: no index is out of range.
    private static byte[] CreateMeanings()
    {
        var meanings = new byte[256];
        ReadOnlySpan<byte> letters = "\"/\\bfnrt"u8;
        for (int i = 0; i < letters.Length; i++)
        {
            meanings[letters[i]] = "\"/\\\b\f\n\r\t"u8[i];
        }

        return meanings;
    }

    private static sbyte[] CreateDigits()
    {
        var digits = new sbyte[256];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (sbyte)(char.IsAsciiHexDigit((char)i) ? Convert.ToInt32(((char)i).ToString(), 16) : -1);
        }

        return digits;
    }
}
