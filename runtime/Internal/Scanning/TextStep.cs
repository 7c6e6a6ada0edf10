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
    private TextStep(int taken, int written, bool isEnd) => (Taken, Written, IsEnd) = (taken, written, isEnd);

    /// <summary>How many bytes were read; negative when the text is damaged.</summary>
    public int Taken { get; }

    /// <summary>How many characters came of them.</summary>
    public int Written { get; }

    /// <summary>Whether the closing quote is next.</summary>
    public bool IsEnd { get; }

    private static TextStep Damaged => new(-1, 0, false);

    /// <param name="block">64 bytes, which do not begin inside an escape or a character.</param>
    /// <param name="text">Room for 72 characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextStep Take(ref byte block, ref ushort text)
    {
        ulong quotes = TextBlock.Equal(ref block, (byte)'"'), backslashes = TextBlock.Equal(ref block, (byte)'\\');
        ulong escapes = Escapes.Of(backslashes), escaped = escapes << 1;
        ulong ends = (quotes & ~escaped) | TextBlock.Controls(ref block);

        // The character of an escape at the end is in the next block, which then begins with the backslash.
        int taken = ends == 0 ? TextBlock.Length - (int)(escapes >> 63) : BitOperations.TrailingZeroCount(ends);
        ulong inText = TextBlock.Below(taken);
        ulong letters = escaped & ~(quotes | backslashes) & inText;
        ulong nonAscii = TextBlock.NonAscii(ref block) & inText;
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
        ulong specials = letters;
        if (letters != 0)
        {
            // Of the escape of a code unit the u stays.
            ulong units = letters & TextBlock.Equal(ref block, (byte)'u');
            keep &= ~((units << 1) | (units << 2) | (units << 3) | (units << 4));
        }

        if (nonAscii == 0)
        {
            Compaction.Copy(ref block, keep, ref text);
        }
        else
        {
            ulong continuations = nonAscii & TextBlock.InRange(ref block, 0x80, 0x3F);
            ulong ofTwo = nonAscii & TextBlock.InRange(ref block, 0xC2, 0x1D), ofThree = nonAscii & TextBlock.InRange(ref block, 0xE0, 0x0F);
            ulong ofFour = nonAscii & TextBlock.InRange(ref block, 0xF0, 0x04);
            ulong crossing = ((ofTwo | ofThree | ofFour) & (1UL << 63)) | ((ofThree | ofFour) & (1UL << 62)) | (ofFour & (1UL << 61));
            if (crossing != 0)
            {
                // The last character goes on in the next block, which then begins with it.
                taken = BitOperations.TrailingZeroCount(crossing);
                ulong before = TextBlock.Below(taken);
                (keep, letters, nonAscii, continuations) = (keep & before, letters & before, nonAscii & before, continuations & before);
                (ofTwo, ofThree, ofFour) = (ofTwo & before, ofThree & before, ofFour & before);
            }

            ulong expected = ((ofTwo | ofThree | ofFour) << 1) | ((ofThree | ofFour) << 2) | (ofFour << 3);
            Unsafe.SkipInit(out Utf16Block units);
            ref byte low = ref Unsafe.As<Utf16Block, byte>(ref units);
            ref byte high = ref Unsafe.Add(ref low, TextBlock.Length);
            Utf16Block.Decode(ref block, ref low, ref high);
            ulong outside = ofThree & (TextBlock.InRange(ref high, 0, 0x07) | TextBlock.InRange(ref high, 0xD8, 0x07));
            if (continuations != expected || (continuations | ofTwo | ofThree | ofFour) != nonAscii || outside != 0 || (letters & nonAscii) != 0)
            {
                return Damaged;
            }

            // Of a character its first byte stays, and one more where it becomes a surrogate pair.
            keep &= ~(continuations & ~(ofFour << 1));
            Compaction.Copy(ref low, ref high, keep, ref text);
            specials = letters | ofFour;
        }

        return PutRight(ref block, ref text, specials, taken, keep, isCut);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextStep PutRight(ref byte block, ref ushort text, ulong specials, int taken, ulong keep, bool isCut)
    {
        for (; specials != 0; specials &= specials - 1)
        {
            int at = BitOperations.TrailingZeroCount(specials);
            ref byte special = ref Unsafe.Add(ref block, at);
            ref ushort character = ref Unsafe.Add(ref text, BitOperations.PopCount(keep & TextBlock.Below(at)));
            int length = special >= 0x80 ? Character.Decode(ref special, ref character) : Character.Unescape(ref special, ref character);
            if (length <= 0)
            {
                return Damaged;
            }

            if (at + length > TextBlock.Length)
            {
                // The escape goes on in the next block, which then begins with its backslash.
                return new(at - 1, BitOperations.PopCount(keep & TextBlock.Below(at - 1)), false);
            }

            // The second half of a pair is done.
            specials &= length == Character.EscapedPairLength ? ~(1UL << (at + Escapes.CodeUnitLength)) : ulong.MaxValue;
        }

        return End(ref block, taken, keep, isCut);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextStep End(ref byte block, int taken, ulong keep, bool isCut) =>
        isCut && Unsafe.Add(ref block, taken) != '"' ? Damaged : new(taken, BitOperations.PopCount(keep), isCut);
}
