using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>ASCII bytes beside a string. The last vector overlaps the one before it, so that hardly anything is compared byte by byte.</summary>
internal static class AsciiText
{
    /// <summary>Whether ASCII bytes, as many as the text is long, are the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSame(ref byte ascii, string text)
    {
        ref ushort characters = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        int length = text.Length;
        if (length >= 16)
        {
            for (int i = 0; i < length - 16; i += 16)
            {
                if (!IsSame16(ref Unsafe.Add(ref ascii, i), ref Unsafe.Add(ref characters, i)))
                {
                    return false;
                }
            }

            return IsSame16(ref Unsafe.Add(ref ascii, length - 16), ref Unsafe.Add(ref characters, length - 16));
        }

        return length >= 8
            ? IsSame8(ref ascii, ref characters) && IsSame8(ref Unsafe.Add(ref ascii, length - 8), ref Unsafe.Add(ref characters, length - 8))
            : IsSameShort(ref ascii, ref characters, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame16(ref byte ascii, ref ushort text) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref ascii).ToVector256Unsafe()) == Vector256.LoadUnsafe(ref text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame8(ref byte ascii, ref ushort text) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref ascii)).AsByte()) == Vector128.LoadUnsafe(ref text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame4(ref byte ascii, ref ushort text) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref ascii)).AsByte()).AsUInt64().ToScalar()
        == Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref text));

    // Up to three bytes are the first, the middle and the last one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSameShort(ref byte ascii, ref ushort text, int length)
    {
        if (length >= 4)
        {
            return IsSame4(ref ascii, ref text) && IsSame4(ref Unsafe.Add(ref ascii, length - 4), ref Unsafe.Add(ref text, length - 4));
        }

        return length == 0
            || (ascii == text
                && Unsafe.Add(ref ascii, length / 2) == Unsafe.Add(ref text, length / 2)
                && Unsafe.Add(ref ascii, length - 1) == Unsafe.Add(ref text, length - 1));
    }
}
