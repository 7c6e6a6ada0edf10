using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>What <see cref="Compaction"/> does, where the processor has an instruction for it.</summary>
internal static class Compression
{
#if NET10_0_OR_GREATER
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512Vbmi2.IsSupported && Vector512.IsHardwareAccelerated;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref byte block, ulong keep, ref ushort text)
    {
        (Vector512<ushort> first, Vector512<ushort> last) = Vector512.Widen(Compress(Vector512.LoadUnsafe(ref block), Mask(keep)));
        first.StoreUnsafe(ref text);
        last.StoreUnsafe(ref text, 32);
    }

    /// <summary>What <see cref="Utf16Block.Copy"/> does, without a way through memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong CopyCharacters(ref byte block, ulong keep, ref ushort text)
    {
        Vector512<byte> first = Vector512.LoadUnsafe(ref block), second = Vector512.LoadUnsafe(ref block, 1), third = Vector512.LoadUnsafe(ref block, 2);
        Vector512<byte> isOfTwo = InRange(first, 0xC0, 0x1F), isOfThree = InRange(first, 0xE0, 0x0F);
        Vector512<byte> lowOfTwo = (first << 6) | (second & Vector512.Create((byte)0x3F));
        Vector512<byte> lowOfThree = (second << 6) | (third & Vector512.Create((byte)0x3F));
        Vector512<byte> highOfThree = (first << 4) | ((second >> 2) & Vector512.Create((byte)0x0F));
        Vector512<byte> low = Vector512.ConditionalSelect(isOfTwo, lowOfTwo, Vector512.ConditionalSelect(isOfThree, lowOfThree, first));
        Vector512<byte> high = (isOfTwo & (first >> 2) & Vector512.Create((byte)0x07)) | (isOfThree & highOfThree);

        Vector512<byte> mask = Mask(keep);
        (Vector512<ushort> firstLow, Vector512<ushort> lastLow) = Vector512.Widen(Compress(low, mask));
        (Vector512<ushort> firstHigh, Vector512<ushort> lastHigh) = Vector512.Widen(Compress(high, mask));
        (firstLow | (firstHigh << 8)).StoreUnsafe(ref text);
        (lastLow | (lastHigh << 8)).StoreUnsafe(ref text, 32);
        return (InRange(high, 0, 0x07) | InRange(high, 0xD8, 0x07)).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> InRange(Vector512<byte> bytes, byte first, byte more) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create(first), Vector512.Create(more));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Compress(Vector512<byte> bytes, Vector512<byte> mask) => Avx512Vbmi2.Compress(Vector512<byte>.Zero, mask, bytes);

    // A byte of ones for each bit: every byte gets the eight bits it is in, and looks at its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Mask(ulong bits)
    {
        Vector512<byte> own = Vector512.Create(0x8040_2010_0804_0201UL).AsByte();
        Vector512<byte> eights = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Vector512.Create(
            Vector256.Create(Eights(0), Eights(2)), Vector256.Create(Eights(4), Eights(6))));
        return Vector512.Equals(eights & own, own);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Eights(byte first) =>
        Vector128.Create((byte)first, first, first, first, first, first, first, first, (byte)(first + 1), (byte)(first + 1), (byte)(first + 1), (byte)(first + 1), (byte)(first + 1), (byte)(first + 1), (byte)(first + 1), (byte)(first + 1));
#else
    public static bool IsSupported => false;

    public static void Copy(ref byte block, ulong keep, ref ushort text) => throw new PlatformNotSupportedException();

    public static ulong CopyCharacters(ref byte block, ulong keep, ref ushort text) => throw new PlatformNotSupportedException();
#endif
}
