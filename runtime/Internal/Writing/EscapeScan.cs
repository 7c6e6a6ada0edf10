using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>What vectors of text can tell about escaping. Little-endian only, see <see cref="IsFast"/>.</summary>
internal static class EscapeScan
{
    /// <summary>Whether the vector code may be used: it takes the lowest bits of a mask for the first characters.</summary>
    public static bool IsFast => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;

    /// <summary>The same for vectors twice as long.</summary>
    public static bool IsWide => Avx2.IsSupported;

    // The second letter of the short escapes at the place of their control character; zero where there is none.
    private static Vector128<byte> ShortForms => Vector128.Create(
        0, 0, 0, 0, 0, 0, 0, 0, (byte)'b', (byte)'t', (byte)'n', 0, (byte)'f', (byte)'r', 0, 0);

    /// <summary>Makes bytes of UTF-16; what is not ASCII becomes a byte that is special.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper)
    {
        // Saturates signed numbers: 0x8000 and up become 0, which is a control character and thus special as well.
        return Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16())
            : Vector128.Narrow(Vector128.Min(lower, Vector128.Create((ushort)0xFF)), Vector128.Min(upper, Vector128.Create((ushort)0xFF)));
    }

    /// <summary>The same for twice as many, where <see cref="IsWide"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Narrow(Vector256<ushort> lower, Vector256<ushort> upper)
    {
        // Packs within each half, so that the middle quarters are the wrong way around.
        const byte MiddleSwapped = 0b_11_01_10_00;
        return Avx2.Permute4x64(Avx2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()).AsUInt64(), MiddleSwapped).AsByte();
    }

    /// <summary>Finds what cannot stand in a JSON string as it is, or is no ASCII: all bits of such a byte are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Special(Vector128<byte> text) => NotPrintable(text)
        | Vector128.Equals(text, Vector128.Create((byte)'"'))
        | Vector128.Equals(text, Vector128.Create((byte)'\\'));

    /// <inheritdoc cref="Special(Vector128{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Special(Vector256<byte> text) =>
        Vector256.LessThan((text + Vector256<byte>.One).AsSByte(), Vector256.Create((sbyte)(' ' + 1))).AsByte()
        | Vector256.Equals(text, Vector256.Create((byte)'"'))
        | Vector256.Equals(text, Vector256.Create((byte)'\\'));

    /// <summary>Finds what has no short escape either, and gives the text with the second letters of what has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Hard(Vector128<byte> text, out Vector128<byte> letters)
    {
        // Anything from 16 up becomes 0xFF, for which a lookup gives zero.
        Vector128<byte> index = text | Vector128.GreaterThan(text, Vector128.Create((byte)15));
        Vector128<byte> shortForm = ByteLookup.Take(ShortForms, index);
        letters = Vector128.Max(text, shortForm);
        return NotPrintable(text) & Vector128.Equals(shortForm, Vector128<byte>.Zero);
    }

    // One comparison: plus one and signed, DEL and all beyond ASCII but 0xFF are negative, and 0xFF is zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> NotPrintable(Vector128<byte> text) =>
        Vector128.LessThan((text + Vector128<byte>.One).AsSByte(), Vector128.Create((sbyte)(' ' + 1))).AsByte();
}
