using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Writes single characters: what the blocks leave over, and everything where there are no vectors.</summary>
internal static class CharEncoder
{
    /// <summary>Writes a character or a pair, and all that follow until blocks are worth their while again.</summary>
    /// <param name="text">The first character of the text.</param>
    /// <param name="length">How many it has.</param>
    /// <param name="to">Where the first byte was written.</param>
    /// <param name="lastStart">The last place that has room for any character.</param>
    /// <param name="done">How far others got.</param>
    /// <returns>How far this method got; the same when there is no room.</returns>
    public static Progress WriteRun(ref char text, int length, ref byte to, int lastStart, Progress done)
    {
        int read = done.Read;
        int written = done.Written;
        while (read < length && written <= lastStart)
        {
            uint value = Unsafe.Add(ref text, read);
            ref byte place = ref Unsafe.Add(ref to, written);
            if (value - 0xA0 < 0x800 - 0xA0)
            {
                written += CodePoints.WriteTwo(value, ref place);
                read++;
            }
            else if (value >= 0x800 && !IsOdd(value))
            {
                written += CodePoints.WriteThree(value, ref place);
                read++;
            }
            else
            {
                Progress odd = value < 0xA0 ? WriteFirst((char)value, ref place) : WriteOdd(ref Unsafe.Add(ref text, read), length - read, ref place);
                read += odd.Read;
                written += odd.Written;
            }

            if (read < length && Unsafe.Add(ref text, read) < 0x80 && (read + 1 == length || Unsafe.Add(ref text, read + 1) < 0x80))
            {
                // One space or comma between two words of another script would be no reason to stop.
                break;
            }
        }

        return new Progress(read, written);
    }

    // Halves of pairs. And the line ends of JavaScript and the byte order mark, which are legal, but somebody down the line takes them amiss.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOdd(uint value) => value - 0xD800 < 0x800 || (value & ~1u) == 0x2028 || value == 0xFEFF;

    private static Progress WriteOdd(ref char text, int left, ref byte to)
    {
        char value = text;
        if (!char.IsSurrogate(value))
        {
            return new Progress(1, CodePoints.WriteHex(value, ref to));
        }

        return char.IsHighSurrogate(value) && left > 1 && char.IsLowSurrogate(Unsafe.Add(ref text, 1))
            ? new Progress(2, CodePoints.WriteFour((uint)char.ConvertToUtf32(value, Unsafe.Add(ref text, 1)), ref to))
            : new Progress(1, CodePoints.WriteThree('\uFFFD', ref to));
    }

    // ASCII, and the control characters behind it.
    private static Progress WriteFirst(char value, ref byte to)
    {
        if (value is >= ' ' and < '\x7F' and not ('"' or '\\'))
        {
            to = (byte)value;
            return new Progress(1, 1);
        }

        byte letter = value switch
        {
            '"' or '\\' => (byte)value,
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            _ => 0,
        };
        if (letter == 0)
        {
            return new Progress(1, CodePoints.WriteHex(value, ref to));
        }

        to = (byte)'\\';
        Unsafe.Add(ref to, 1) = letter;
        return new Progress(1, 2);
    }
}
