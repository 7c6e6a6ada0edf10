using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Finds the end of a JSON string that nobody reads, and makes sure that it is one: no control characters, true escapes, valid UTF-8.</summary>
internal static class TextSkipper
{
    /// <param name="json">The whole text.</param>
    /// <param name="start">Behind the opening quote.</param>
    /// <returns>Behind the closing quote.</returns>
    public static int Skip(ReadOnlySpan<byte> json, int start)
    {
        int at = start;
        while (at <= json.Length - TextBlock.Length)
        {
            ref byte block = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), at);
            ulong quotes = TextBlock.Equal(ref block, (byte)'"'), backslashes = TextBlock.Equal(ref block, (byte)'\\');
            ulong escapes = Escapes.Of(backslashes), escaped = escapes << 1;
            ulong letters = escaped & ~(quotes | backslashes);
            ulong stops = (quotes & ~escaped) | TextBlock.Unplain(ref block) | letters;
            if (stops == 0)
            {
                at += TextBlock.Length - (int)(escapes >> 63);
                continue;
            }

            int taken = BitOperations.TrailingZeroCount(stops);
            at += taken - (int)((escaped >> taken) & 1);
            if (json[at] == (byte)'"')
            {
                return at + 1;
            }

            at = SkipOne(json, at);
        }

        return SkipTail(json, at);
    }

    private static int SkipTail(ReadOnlySpan<byte> json, int at)
    {
        while (true)
        {
            at += TextRun.Length(json[at..]) is var run && Utf8.IsValid(json.Slice(at, run)) ? run : throw JsonErrors.InvalidUtf8(json, at);
            if (at < json.Length && json[at] == (byte)'"')
            {
                return at + 1;
            }

            at = SkipOne(json, at);
        }
    }

    // An escape or a run that is not ASCII.
    private static int SkipOne(ReadOnlySpan<byte> json, int at)
    {
        byte next = at < json.Length ? json[at] : (byte)0;
        if (next == '\\')
        {
            return SkipEscape(json, at);
        }

        if (next < 0x80)
        {
            throw JsonErrors.Malformed(json, at);
        }

        int run = TextRun.Length(json[at..]);
        return Utf8.IsValid(json.Slice(at, run)) ? at + run : throw JsonErrors.InvalidUtf8(json, at);
    }

    private static int SkipEscape(ReadOnlySpan<byte> json, int at)
    {
        at++;
        if (at < json.Length && Escapes.Meaning(json[at]) != 0)
        {
            return at + 1;
        }

        at += at < json.Length && json[at] == (byte)'u' ? 1 : throw JsonErrors.Malformed(json, at);
        for (int end = at + 4; at < end; at++)
        {
            if (at >= json.Length || Escapes.Hex(json[at]) < 0)
            {
                throw JsonErrors.Malformed(json, at);
            }
        }

        return at;
    }
}
