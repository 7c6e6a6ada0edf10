using System.Numerics;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>One block of a JSON string as UTF-16.</summary>
/// <remarks>
/// What comes out is mostly what is there, less some bytes: those are found for the whole block at once and dropped without a branch for
/// each. Escapes that are not their own second byte, as <c>\n</c>, and characters of four bytes are put right one by one.
/// </remarks>
internal readonly struct TextStep
{
    private const uint EndBit = 1 << 16;
    private const uint DamagedBit = 1 << 17;

    // One word, which is handed over in a register.
    private readonly uint _bits;

    private TextStep(uint bits) => _bits = bits;

    /// <summary>How many bytes were read.</summary>
    public int Taken => (byte)_bits;

    /// <summary>How many characters came of them.</summary>
    public int Written => (byte)(_bits >> 8);

    /// <summary>Whether the closing quote is next.</summary>
    public bool IsEnd => (_bits & EndBit) != 0;

    /// <summary>Whether the block holds something that no string does.</summary>
    public bool IsDamaged => (_bits & DamagedBit) != 0;

    private static TextStep Damaged => new(DamagedBit);

    /// <param name="block">64 bytes, which do not begin inside an escape or a character.</param>
    /// <param name="text">Room for 72 characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextStep Take(ref byte block, ref ushort text)
    {
        ulong quotes = TextBlock.Equal(ref block, (byte)'"'), backslashes = TextBlock.Equal(ref block, (byte)'\\');
        ulong escapes = Escapes.Of(backslashes), escaped = escapes << 1;
        ulong nonAscii = TextBlock.NonAscii(ref block);
        ulong ends = (quotes & ~escaped) | (TextBlock.Unplain(ref block) & ~nonAscii);

        // The character of an escape at the end is in the next block, which then begins with the backslash.
        int taken = ends == 0 ? TextBlock.Length - (int)(escapes >> 63) : BitOperations.TrailingZeroCount(ends);
        ulong inText = TextBlock.Below(taken);
        ulong letters = escaped & ~(quotes | backslashes) & inText;
        nonAscii &= inText;
        ulong keep = inText & ~escapes;
        if ((letters | nonAscii) != 0)
        {
            return TakeSpecial(ref block, ref text, taken, keep, letters, nonAscii, ends != 0);
        }

        if (keep == inText)
        {
            Widening.Copy64(ref block, ref text);
        }
        else
        {
            Compaction.Copy(ref block, keep, ref text);
        }

        return End(ref block, taken, keep, ends != 0);
    }

    private static TextStep TakeSpecial(ref byte block, ref ushort text, int taken, ulong keep, ulong letters, ulong nonAscii, bool isCut)
    {
        if (letters != 0)
        {
            // Of the escape of a code unit the u stays.
            ulong units = letters & TextBlock.Equal(ref block, (byte)'u');
            keep &= ~((units << 1) | (units << 2) | (units << 3) | (units << 4));
        }

        if (nonAscii == 0)
        {
            Compaction.Copy(ref block, keep, ref text);
            return PutRight(ref block, ref text, letters, taken, keep, isCut);
        }

        if ((letters & nonAscii) != 0)
        {
            return Damaged;
        }

        var characters = CharacterMasks.Of(ref block, nonAscii);
        int crossing = characters.FindCrossing();
        if (crossing < TextBlock.Length)
        {
            // The last character goes on in the next block, which then begins with it.
            taken = crossing;
            ulong before = TextBlock.Below(taken);
            (keep, letters, nonAscii, characters) = (keep & before, letters & before, nonAscii & before, characters & before);
        }

        keep &= ~characters.Dropped;
        if (!characters.IsComplete(nonAscii) || (Utf16Block.Copy(ref block, keep, ref text) & characters.OfThree) != 0)
        {
            return Damaged;
        }

        return PutRight(ref block, ref text, letters | characters.OfFour, taken, keep, isCut);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextStep PutRight(ref byte block, ref ushort text, ulong specials, int taken, ulong keep, bool isCut)
    {
        for (; specials != 0; specials &= specials - 1)
        {
            int at = BitOperations.TrailingZeroCount(specials);
            ref byte special = ref Unsafe.Add(ref block, at);
            ref ushort character = ref Unsafe.Add(ref text, BitOperations.PopCount(keep & TextBlock.Below(at)));
            byte meaning = Escapes.Meaning(special);
            if (meaning != 0)
            {
                character = meaning;
                continue;
            }

            // A code unit in full that is a character: the usual thing that is none of them.
            int unit = special == 'u' && at < TextBlock.Length - 4 ? Escapes.CodeUnit(ref Unsafe.Add(ref special, 1)) : -1;
            if (unit is >= 0 and < 0xD800)
            {
                character = (ushort)unit;
                continue;
            }

            int length = special >= 0x80 ? Character.Decode(ref special, ref character) : Character.Unescape(ref special, ref character);
            if (length <= 0)
            {
                return Damaged;
            }

            if (at + length > TextBlock.Length)
            {
                // The escape goes on in the next block, which then begins with its backslash.
                return Of(at - 1, keep & TextBlock.Below(at - 1), false);
            }

            // The second half of a pair is done.
            specials &= length == Character.EscapedPairLength ? ~(1UL << (at + Escapes.CodeUnitLength)) : ulong.MaxValue;
        }

        return End(ref block, taken, keep, isCut);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextStep End(ref byte block, int taken, ulong keep, bool isCut) =>
        isCut && Unsafe.Add(ref block, taken) != '"' ? Damaged : Of(taken, keep, isCut);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextStep Of(int taken, ulong keep, bool isEnd) =>
        new((uint)taken | ((uint)BitOperations.PopCount(keep) << 8) | (isEnd ? EndBit : 0));
}
