using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>64 bytes of UTF-8 as the lower and the higher bytes of code units, each where its character begins.</summary>
/// <remarks>Characters of four bytes are left as they are. What stands where no character begins means nothing.</remarks>
[InlineArray(Length)]
internal struct Utf16Block
{
    private const int Length = 2 * TextBlock.Length;

#pragma warning disable IDE0044, IDE0051 // The compiler repeats this field; nothing names it.
    private byte _first;
#pragma warning restore IDE0044, IDE0051

    /// <summary>Writes the chosen characters.</summary>
    /// <param name="block">66 bytes that can be read.</param>
    /// <param name="keep">A bit for the first byte of each character that stays.</param>
    /// <param name="text">Room for 72 characters.</param>
    /// <returns>Where a character of three bytes would be one that is written shorter, or half of a surrogate pair.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Copy(ref byte block, ulong keep, ref ushort text)
    {
        if (Compression.IsSupported)
        {
            return Compression.CopyCharacters(ref block, keep, ref text);
        }

        Unsafe.SkipInit(out Utf16Block characters);
        ref byte low = ref Unsafe.As<Utf16Block, byte>(ref characters);
        ref byte high = ref Unsafe.Add(ref low, TextBlock.Length);
        Decode(ref block, ref low, ref high);
        Compaction.Copy(ref low, ref high, keep, ref text);
        return TextBlock.InRange(ref high, 0, 0x07) | TextBlock.InRange(ref high, 0xD8, 0x07);
    }

    private static void Decode(ref byte block, ref byte low, ref byte high)
    {
        for (nuint i = 0; i < TextBlock.Length; i += (nuint)Vector128<byte>.Count)
        {
            Vector128<byte> first = Vector128.LoadUnsafe(ref block, i), second = Vector128.LoadUnsafe(ref block, i + 1), third = Vector128.LoadUnsafe(ref block, i + 2);
            Vector128<byte> isOfTwo = InRange(first, 0xC0, 0x1F), isOfThree = InRange(first, 0xE0, 0x0F);
            Vector128<byte> lowOfTwo = (first << 6) | (second & Vector128.Create((byte)0x3F));
            Vector128<byte> lowOfThree = (second << 6) | (third & Vector128.Create((byte)0x3F));
            Vector128<byte> highOfTwo = (first >> 2) & Vector128.Create((byte)0x07);
            Vector128<byte> highOfThree = (first << 4) | ((second >> 2) & Vector128.Create((byte)0x0F));
            Vector128.ConditionalSelect(isOfTwo, lowOfTwo, Vector128.ConditionalSelect(isOfThree, lowOfThree, first)).StoreUnsafe(ref low, i);
            ((isOfTwo & highOfTwo) | (isOfThree & highOfThree)).StoreUnsafe(ref high, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> InRange(Vector128<byte> bytes, byte first, byte more)
    {
        Vector128<byte> moved = bytes - Vector128.Create(first);
        return Vector128.Equals(Vector128.Min(moved, Vector128.Create(more)), moved);
    }
}
