using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Reads a JSON string that holds escapes or other than ASCII, in one pass.</summary>
internal static class TextDecoder
{
    // What a step may look at: its block, and an escape that begins in it.
    private const int Reach = TextBlock.Length + 16;

    // What a step may write: its block, and a vector beyond.
    private const int Slack = TextBlock.Length + 16;

    /// <param name="json">The whole text.</param>
    /// <param name="start">Behind the opening quote.</param>
    /// <param name="end">Behind the closing quote.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Decode(ReadOnlySpan<byte> json, int start, out int end)
    {
        Span<byte> tail = stackalloc byte[2 * Reach];
        scoped ref byte source = ref MemoryMarshal.GetReference(json);
        char[] text = TextScratch.Rent();
        int position = start, shift = 0, last = json.Length - Reach, length = 0;
        while (true)
        {
            if (position > last)
            {
                // Near the end a copy is read, with zeros behind it: a zero ends every string.
                json[position..].CopyTo(tail);
                source = ref MemoryMarshal.GetReference(tail);
                (shift, position, last) = (position, 0, int.MaxValue);
            }

            if (length > text.Length - Slack)
            {
                text = TextScratch.Grow(text, length, length + Slack);
            }

            ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(text));
            TextStep step = TextStep.Take(ref Unsafe.Add(ref source, position), ref Unsafe.Add(ref target, length));
            if (step.Taken < 0)
            {
                throw Explain(json, start);
            }

            position += step.Taken;
            length += step.Written;
            if (step.IsEnd)
            {
                end = shift + position + 1;
                return new string(text, 0, length);
            }
        }
    }

    // Whoever skips a string says what is wrong with it, but for the one thing that is no error of grammar.
    private static JsonException Explain(ReadOnlySpan<byte> json, int start)
    {
        try
        {
            TextSkipper.Skip(json, start);
            return JsonErrors.At(json, start - 1, "a string holds half of a surrogate pair, which is no text");
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }
}
