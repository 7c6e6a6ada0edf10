using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Writes what stands between the quotes of a JSON string: one pass from UTF-16 to escaped UTF-8, block by block.</summary>
internal static class StringEncoder
{
    /// <summary>With fewer bytes free nothing is written: a wide block needs two for each character.</summary>
    public const int MinRoom = 2 * CharacterBlock.WideLength;

    /// <summary>Writes as much of a text as fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">Where to; bytes behind those that count may change too.</param>
    /// <returns>How much that is.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // What is inlined in here is more than a caller's budget allows.
    public static Progress Encode(ReadOnlySpan<char> text, Span<byte> to)
    {
        ref char from = ref MemoryMarshal.GetReference(text);
        ref byte start = ref MemoryMarshal.GetReference(to);
        int length = text.Length;
        int lastStart = to.Length - MinRoom;
        var done = new Progress(0, 0);

        // Below, a block of characters is left, and MinRoom bytes are free.
        while (EscapeScan.IsWide && done.Read <= length - CharacterBlock.WideLength && done.Written <= lastStart)
        {
            int end = done.Read + CharacterBlock.WideLength;
            done += WriteWide(CharacterBlock.LoadWide(ref Unsafe.Add(ref from, done.Read)), ref Unsafe.Add(ref start, done.Written));
            done = done.Read == end ? done : CharEncoder.WriteRun(ref from, length, ref start, lastStart, done);
        }

        if (EscapeScan.IsWide && length > CharacterBlock.WideLength && done.Read < length && done.Written <= lastStart)
        {
            done += WritePlainEnd(ref from, length, ref start, done);
        }

        while (done.Read < length && done.Written <= lastStart)
        {
            int end = EscapeScan.IsFast ? Math.Min(done.Read + CharacterBlock.Length, length) : length;
            if (EscapeScan.IsFast)
            {
                done += Write(CharacterBlock.Load(ref from, done.Read, length), end - done.Read, ref Unsafe.Add(ref start, done.Written));
            }

            done = done.Read == end ? done : CharEncoder.WriteRun(ref from, length, ref start, lastStart, done);
        }

        return done;
    }

    // The last wide block, if nothing in it is special: what came before was one byte each then too, and is written once more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Progress WritePlainEnd(ref char from, int length, ref byte start, Progress done)
    {
        Vector256<byte> text = CharacterBlock.LoadWide(ref Unsafe.Add(ref from, length - CharacterBlock.WideLength));
        if (EscapeScan.Special(text) != Vector256<byte>.Zero)
        {
            return default;
        }

        int left = length - done.Read;
        text.StoreUnsafe(ref Unsafe.Add(ref start, done.Written + left - CharacterBlock.WideLength));
        return new Progress(left, left);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Progress WriteWide(Vector256<byte> text, ref byte to)
    {
        uint special = EscapeScan.Special(text).ExtractMostSignificantBits();
        if (special == 0)
        {
            text.StoreUnsafe(ref to);
            return new Progress(CharacterBlock.WideLength, CharacterBlock.WideLength);
        }

        Progress half = EscapeTable.Write(text.GetLower(), special & 0xFFFF, CharacterBlock.Length, ref to);
        return half.Read < CharacterBlock.Length
            ? half
            : half + EscapeTable.Write(text.GetUpper(), special >> 16, CharacterBlock.Length, ref Unsafe.Add(ref to, half.Written));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Progress Write(Vector128<byte> text, int count, ref byte to)
    {
        uint special = EscapeScan.Special(text).ExtractMostSignificantBits() & ((1u << count) - 1);
        if (special == 0)
        {
            text.StoreUnsafe(ref to);
            return new Progress(count, count);
        }

        return EscapeTable.Write(text, special, count, ref to);
    }
}
