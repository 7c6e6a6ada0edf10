using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>ASCII bytes as UTF-16.</summary>
internal static class Widening
{
    /// <summary>A new string. Nothing is checked: the caller has seen that the bytes are ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string ToText(ref byte ascii, int length)
    {
        if (length == 0)
        {
            return "";
        }

        // Nobody else has seen the string yet: filling it here saves string.Create's delegate.
        var text = new string('\0', length);
        Fill(ref ascii, length, ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan())));
        return text;
    }

    /// <summary>Writes 64 characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy64(ref byte ascii, ref ushort text)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            (Vector512<ushort> lower, Vector512<ushort> upper) = Vector512.Widen(Vector512.LoadUnsafe(ref ascii));
            lower.StoreUnsafe(ref text);
            upper.StoreUnsafe(ref text, 32);
        }
        else
        {
            Copy32(ref ascii, ref text);
            Copy32(ref Unsafe.Add(ref ascii, 32), ref Unsafe.Add(ref text, 32));
        }
    }

    // The last vector overlaps the one before it, so that nothing is written byte by byte.
    private static void Fill(ref byte ascii, int length, ref ushort text)
    {
        if (length >= 32)
        {
            nint last = length - 32;
            for (nint i = 0; i < last; i += 32)
            {
                Copy32(ref Unsafe.Add(ref ascii, i), ref Unsafe.Add(ref text, i));
            }

            Copy32(ref Unsafe.Add(ref ascii, last), ref Unsafe.Add(ref text, last));
        }
        else if (length >= 16)
        {
            Copy16(ref ascii, ref text);
            Copy16(ref Unsafe.Add(ref ascii, length - 16), ref Unsafe.Add(ref text, length - 16));
        }
        else
        {
            FillShort(ref ascii, length, ref text);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillShort(ref byte ascii, int length, ref ushort text)
    {
        if (length >= 8)
        {
            Copy8(ref ascii, ref text);
            Copy8(ref Unsafe.Add(ref ascii, length - 8), ref Unsafe.Add(ref text, length - 8));
            return;
        }

        for (nint i = 0; i < length; i++)
        {
            Unsafe.Add(ref text, i) = Unsafe.Add(ref ascii, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy32(ref byte ascii, ref ushort text)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            (Vector256<ushort> lower, Vector256<ushort> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref ascii));
            lower.StoreUnsafe(ref text);
            upper.StoreUnsafe(ref text, 16);
        }
        else
        {
            Copy16(ref ascii, ref text);
            Copy16(ref Unsafe.Add(ref ascii, 16), ref Unsafe.Add(ref text, 16));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy16(ref byte ascii, ref ushort text)
    {
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref ascii));
        lower.StoreUnsafe(ref text);
        upper.StoreUnsafe(ref text, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy8(ref byte ascii, ref ushort text) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref ascii)).AsByte()).StoreUnsafe(ref text);
}
