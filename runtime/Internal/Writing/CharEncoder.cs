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
            char value = Unsafe.Add(ref text, read);
            char next = read + 1 < length ? Unsafe.Add(ref text, read + 1) : '\0';
            ref byte place = ref Unsafe.Add(ref to, written);
            if (char.IsHighSurrogate(value) && char.IsLowSurrogate(next))
            {
                written += WritePair(char.ConvertToUtf32(value, next), ref place);
                read += 2;
                next = read < length ? Unsafe.Add(ref text, read) : '\0';
            }
            else
            {
                written += value < 0xA0 ? WriteFirst(value, ref place) : WriteOther(value, ref place);
                read++;
            }

            // One space or comma between two words of another script is no reason to stop.
            if (next < 0x80 && (read + 1 >= length || Unsafe.Add(ref text, read + 1) < 0x80))
            {
                break;
            }
        }

        return new Progress(read, written);
    }

    // ASCII, and the control characters behind it.
    private static int WriteFirst(char value, ref byte to)
    {
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
            to = (byte)value;
            return value is < ' ' or >= '\x7F' ? WriteHex(value, ref to) : 1;
        }

        to = (byte)'\\';
        Unsafe.Add(ref to, 1) = letter;
        return 2;
    }

    private static int WriteHex(char value, ref byte to)
    {
        to = (byte)'\\';
        Unsafe.Add(ref to, 1) = (byte)'u';
        for (int i = 0; i < 4; i++)
        {
            Unsafe.Add(ref to, 2 + i) = (byte)"0123456789ABCDEF"[(value >> (12 - (4 * i))) & 0xF];
        }

        return 6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteOther(char value, ref byte to)
    {
        if (value < 0x800)
        {
            to = (byte)(0xC0 | (value >> 6));
            Unsafe.Add(ref to, 1) = Continuation(value);
            return 2;
        }

        // Line ends of JavaScript and the byte order mark are legal, but somebody down the line takes them amiss.
        if (value is '\u2028' or '\u2029' or '\uFEFF')
        {
            return WriteHex(value, ref to);
        }

        int known = char.IsSurrogate(value) ? '\uFFFD' : value;
        to = (byte)(0xE0 | (known >> 12));
        Unsafe.Add(ref to, 1) = Continuation(known >> 6);
        Unsafe.Add(ref to, 2) = Continuation(known);
        return 3;
    }

    private static int WritePair(int value, ref byte to)
    {
        to = (byte)(0xF0 | (value >> 18));
        Unsafe.Add(ref to, 1) = Continuation(value >> 12);
        Unsafe.Add(ref to, 2) = Continuation(value >> 6);
        Unsafe.Add(ref to, 3) = Continuation(value);
        return 4;
    }

    private static byte Continuation(int value) => (byte)(0x80 | (value & 0x3F));
}
