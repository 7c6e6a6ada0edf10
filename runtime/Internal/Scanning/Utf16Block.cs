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

    /// <param name="block">66 bytes that can be read.</param>
    /// <param name="low">64 bytes that can be written.</param>
    /// <param name="high">64 bytes that can be written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Decode(ref byte block, ref byte low, ref byte high)
    {
        for (nuint i = 0; i < TextBlock.Length; i += (nuint)Vector256<byte>.Count)
        {
            Vector256<byte> first = Vector256.LoadUnsafe(ref block, i), second = Vector256.LoadUnsafe(ref block, i + 1), third = Vector256.LoadUnsafe(ref block, i + 2);
            Vector256<byte> isOfTwo = InRange(first, 0xC0, 0x1F), isOfThree = InRange(first, 0xE0, 0x0F);
            Vector256<byte> lowOfTwo = (first << 6) | (second & Vector256.Create((byte)0x3F));
            Vector256<byte> lowOfThree = (second << 6) | (third & Vector256.Create((byte)0x3F));
            Vector256<byte> highOfTwo = (first >> 2) & Vector256.Create((byte)0x07);
            Vector256<byte> highOfThree = (first << 4) | ((second >> 2) & Vector256.Create((byte)0x0F));
            Vector256.ConditionalSelect(isOfTwo, lowOfTwo, Vector256.ConditionalSelect(isOfThree, lowOfThree, first)).StoreUnsafe(ref low, i);
            ((isOfTwo & highOfTwo) | (isOfThree & highOfThree)).StoreUnsafe(ref high, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InRange(Vector256<byte> bytes, byte first, byte more)
    {
        Vector256<byte> moved = bytes - Vector256.Create(first);
        return Vector256.Equals(Vector256.Min(moved, Vector256.Create(more)), moved);
    }
}
