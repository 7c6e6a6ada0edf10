using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Percent-encodes values straight into the text of an address: runs of plain characters are copied sixteen at a time.</summary>
internal static class PercentEncoder
{
    /// <summary>Without so much room nothing is written: a block of escapes, a block behind them that means nothing, and a character.</summary>
    public const int Room = (CharacterBlock.Length * (PercentTable.Length + 1)) + PercentTable.Room;

    /// <summary>Writes as much of a text as there is room for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">Where to; beyond what is written anything may stand afterwards.</param>
    /// <returns>How much was taken, and written. All is taken unless less than <see cref="Room"/> is left.</returns>
    public static Progress Write(ReadOnlySpan<char> text, Span<char> to)
    {
        ref char start = ref MemoryMarshal.GetReference(to);
        int taken = 0;
        int written = 0;
        while (taken < text.Length && to.Length - written >= Room)
        {
            Progress step = EscapeScan.IsFast
                ? WriteBlock(text, taken, ref Unsafe.Add(ref start, written))
                : WriteCharacter(text[taken..], ref Unsafe.Add(ref start, written));
            taken += step.Read;
            written += step.Written;
        }

        return new Progress(taken, written);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Progress WriteBlock(ReadOnlySpan<char> text, int at, ref char to)
    {
        int count = Math.Min(text.Length - at, CharacterBlock.Length);
        Vector128<byte> block = CharacterBlock.Load(ref MemoryMarshal.GetReference(text), at, text.Length);
        uint special = PercentBlock.Special(block) & ((1u << count) - 1);
        PercentBlock.Write(block, ref to);
        return special == 0 ? new Progress(count, count) : WriteSpecial(text.Slice(at), block, special, count, ref to);
    }

    // The plain characters before the first special one stand there already.
    private static Progress WriteSpecial(ReadOnlySpan<char> text, Vector128<byte> block, uint special, int count, ref char to)
    {
        int taken = 0;
        int written = 0;
        do
        {
            int next = BitOperations.TrailingZeroCount(special);
            written += next - taken;
            if (text[next] > '\x7F')
            {
                Progress character = PercentTable.Write(text[next..], ref Unsafe.Add(ref to, written));
                return new Progress(next + character.Read, written + character.Written);
            }

            PercentTable.Write((byte)text[next], ref Unsafe.Add(ref to, written));
            written += PercentTable.Length;
            taken = next + 1;
            PercentBlock.WriteFrom(block, taken, ref Unsafe.Add(ref to, written));
            special &= special - 1;
        }
        while (special != 0);
        return new Progress(count, written + count - taken);
    }

    private static Progress WriteCharacter(ReadOnlySpan<char> text, ref char to)
    {
        if (!char.IsAsciiLetterOrDigit(text[0]) && !"-._~".Contains(text[0]))
        {
            return PercentTable.Write(text, ref to);
        }

        to = text[0];
        return new Progress(1, 1);
    }
}
