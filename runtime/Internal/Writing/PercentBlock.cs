using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Sixteen characters on their way into an address.</summary>
internal static class PercentBlock
{
    // For each lower half of a character a bit for each upper half, 2 to 7, that makes it a letter, a digit or one of "-._~".
    private static Vector128<byte> Unreserved
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(
            0b_1010_1000, 0b_1111_1000, 0b_1111_1000, 0b_1111_1000, 0b_1111_1000, 0b_1111_1000, 0b_1111_1000, 0b_1111_1000,
            0b_1111_1000, 0b_1111_1000, 0b_1111_0000, 0b_0101_0000, 0b_0101_0000, 0b_0101_0100, 0b_1101_0100, 0b_0111_0000);
    }

    private static Vector128<byte> UpperBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Vector128<byte> Ascending
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    /// <summary>A bit for each character that cannot stand in a value as it is; all of those beyond ASCII are among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Special(Vector128<byte> text)
    {
        // The uppermost bit stays: with it a lookup gives zero.
        Vector128<byte> allowed = ByteLookup.Take(Unreserved, text & Vector128.Create((byte)0x8F));
        Vector128<byte> upper = Vector128.ShiftRightLogical(text.AsUInt16(), 4).AsByte() & Vector128.Create((byte)0x0F);
        return Vector128.Equals(allowed & ByteLookup.Take(UpperBits, upper), Vector128<byte>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>Writes all sixteen as UTF-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Vector128<byte> text, ref char to)
    {
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(text);
        lower.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to));
        upper.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to), CharacterBlock.Length / 2);
    }

    /// <summary>Writes what follows the first ones, and then anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteFrom(Vector128<byte> text, int start, ref char to) =>
        Write(ByteLookup.Take(text, Ascending + Vector128.Create((byte)start)), ref to);
}
