using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Reads a JSON string that holds escapes or other than ASCII, in one pass.</summary>
internal static class TextDecoder
{
    // What a step may look at: its block, and an escape that begins in it.
    private const int Reach = TextBlock.Length + 16;

    /// <param name="json">The whole text.</param>
    /// <param name="start">Behind the opening quote.</param>
    /// <param name="end">Behind the closing quote.</param>
    public static string Decode(ReadOnlySpan<byte> json, int start, out int end)
    {
        var text = new TextScratch();
        int position = start;
        TextStep last = Run(json, json.Length - Reach, ref position, ref text);
        if (!last.IsEnd && !last.IsDamaged)
        {
            last = RunTail(json, ref position, ref text);
        }

        end = last.IsEnd ? position + 1 : throw Explain(json, start);
        return text.ToString();
    }

    // Near the end of the buffer a copy is read, with zeros behind it: a zero ends every string.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TextStep RunTail(ReadOnlySpan<byte> json, ref int position, ref TextScratch text)
    {
        Span<byte> tail = stackalloc byte[2 * Reach];
        json[position..].CopyTo(tail);
        int inTail = 0;
        TextStep last = Run(tail, Reach, ref inTail, ref text);
        position += inTail;
        return last;
    }

    // Up to the end of the string or to where less than a step's reach is left. The last step says why.
    private static TextStep Run(ReadOnlySpan<byte> source, int last, ref int position, ref TextScratch text)
    {
        TextStep step = default;
        while (position <= last)
        {
            step = RunWhileThereIsRoom(source, last, ref position, ref text);
            if (step.IsEnd || step.IsDamaged)
            {
                break;
            }

            if (text.Length > text.Limit)
            {
                text.Grow();
            }
        }

        return step;
    }

    // Nothing but these four is alive in the loop: all of it stays in registers.
    private static TextStep RunWhileThereIsRoom(ReadOnlySpan<byte> source, int last, ref int position, ref TextScratch text)
    {
        ref byte block = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), position);
        ref byte lastBlock = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), last);
        ref ushort target = ref Unsafe.Add(ref text.First, text.Length);
        ref ushort limit = ref Unsafe.Add(ref text.First, text.Limit);
        TextStep step = default;
        while (!Unsafe.IsAddressGreaterThan(ref block, ref lastBlock) && !Unsafe.IsAddressGreaterThan(ref target, ref limit))
        {
            step = TextStep.Take(ref block, ref target);
            target = ref Unsafe.Add(ref target, step.Written);
            if (step.Taken == TextBlock.Length)
            {
                // A constant, so that the processor reads on before it knows how the block ended.
                block = ref Unsafe.Add(ref block, TextBlock.Length);
                continue;
            }

            block = ref Unsafe.Add(ref block, step.Taken);
            if (step.IsEnd || step.IsDamaged)
            {
                break;
            }
        }

        position = (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(source), ref block);
        text.Length = (int)(Unsafe.ByteOffset(ref text.First, ref target) / sizeof(ushort));
        return step;
    }

    // Whoever skips a string says what is wrong with it, but for the one thing that is no error of grammar.
    private static JsonException Explain(ReadOnlySpan<byte> json, int start)
    {
        try
        {
            TextSkipper.Skip(json, start);
            return JsonErrors.HalfPair(json, start - 1);
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }
}
