using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>The digits of an integer, eight at once: no branch depends on how many there are, unless they are more than seven.</summary>
internal static class Digits
{
    /// <summary>The fewest digits that are too many.</summary>
    public const int TooMany = 2 * Word;

    /// <summary>So many bytes must be readable.</summary>
    public const int Reach = 2 * Word;

    private const int Word = sizeof(ulong);

    private static ReadOnlySpan<uint> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <param name="text">Where the first digit should be; <see cref="Reach"/> bytes can be read.</param>
    /// <param name="value">What the digits say, unless they are <see cref="TooMany"/>.</param>
    /// <returns>How many there are, at most <see cref="TooMany"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref byte text, out ulong value)
    {
        int count = ReadWord(ref text, out value);
        if (count == Word)
        {
            int more = ReadWord(ref Unsafe.Add(ref text, Word), out ulong last);
            value = (value * Powers[more & (Word - 1)]) + last;
            count += more;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadWord(ref byte text, out ulong value)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref text);
        word = (BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word)) ^ 0x3030_3030_3030_3030;

        // The lowest byte that is above nine sets its highest bit; only what is behind it may be wrong.
        ulong others = (word | (word + 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080;
        int count = BitOperations.TrailingZeroCount(others) / 8;

        // As if zeros stood before them: first pairs, then fours, then all.
        int half = (Word - count) * 4;
        word = word << half << half;
        word = (word * 10) + (word >> 8);
        value = (((word & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((word >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32;
        return count;
    }
}
