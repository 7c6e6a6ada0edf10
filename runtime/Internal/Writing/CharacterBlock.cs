using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Loads up to sixteen characters as bytes, without a look beyond either end of the text.</summary>
internal static class CharacterBlock
{
    public const int Length = 16;
    public const int WideLength = 2 * Length;

    private static Vector128<byte> Ascending => Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    /// <summary>Loads what stands at a place; where the text ends before the block does, anything follows.</summary>
    /// <param name="text">The first character of the text.</param>
    /// <param name="at">The place, before the end of the text.</param>
    /// <param name="length">The length of the text.</param>
    /// <returns>The characters in order; instead of those beyond ASCII a byte that is special.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(ref char text, int at, int length) =>
        length - at >= Length ? Load(ref Unsafe.Add(ref text, at)) : LoadEnd(ref text, at, length);

    /// <summary>Loads as many characters as a wide block has, which must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> LoadWide(ref char text)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref text);
        return EscapeScan.Narrow(Vector256.LoadUnsafe(ref start), Vector256.LoadUnsafe(ref start, Length));
    }

    /// <summary>Loads as many characters as a block has, which must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(ref ushort text) =>
        EscapeScan.Narrow(Vector128.LoadUnsafe(ref text), Vector128.LoadUnsafe(ref text, Length / 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ref char text) => Load(ref Unsafe.As<char, ushort>(ref text));

    // The last characters are loaded together with some before them, which are moved out.
    private static Vector128<byte> LoadEnd(ref char text, int at, int length)
    {
        int left = length - at;
        if (length >= Length)
        {
            return MoveDown(Load(ref Unsafe.Add(ref text, length - Length)), Length - left);
        }

        return length switch
        {
            >= 8 => MoveDown(LoadHalves(ref text, length), at),
            >= 4 => MoveDown(LoadQuarters(ref text, length), at),
            _ => LoadFew(ref Unsafe.Add(ref text, at), left),
        };
    }

    private static Vector128<byte> MoveDown(Vector128<byte> text, int count) => ByteLookup.Take(text, Ascending + Vector128.Create((byte)count));

    // The first and the last eight of 8 to 15: they overlap, and the second half moves to the left until it fits.
    private static Vector128<byte> LoadHalves(ref char text, int length)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref text);
        Vector128<byte> halves = EscapeScan.Narrow(Vector128.LoadUnsafe(ref start), Vector128.LoadUnsafe(ref start, (nuint)length - 8));
        Vector128<byte> overlap = Vector128.GreaterThan(Ascending, Vector128.Create((byte)7)) & Vector128.Create((byte)(16 - length));
        return ByteLookup.Take(halves, Ascending + overlap);
    }

    // The same with the first and the last four of 4 to 7.
    private static Vector128<byte> LoadQuarters(ref char text, int length)
    {
        ref byte start = ref Unsafe.As<char, byte>(ref text);
        ulong first = Unsafe.ReadUnaligned<ulong>(ref start);
        ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, 2 * (length - 4)));
        Vector128<byte> quarters = EscapeScan.Narrow(Vector128.Create(first, last).AsUInt16(), Vector128<ushort>.Zero);
        Vector128<byte> overlap = Vector128.GreaterThan(Ascending, Vector128.Create((byte)3)) & Vector128.Create((byte)(8 - length));
        return ByteLookup.Take(quarters, Ascending + overlap);
    }

    private static Vector128<byte> LoadFew(ref char text, int left)
    {
        // One to three: the middle one is the first or the second of them, and the last one may be either again.
        ulong first = text;
        ulong middle = Unsafe.Add(ref text, left >> 1);
        ulong last = Unsafe.Add(ref text, left - 1);
        ulong all = first | (middle << (16 * (left >> 1))) | (last << (16 * (left - 1)));
        return EscapeScan.Narrow(Vector128.CreateScalar(all).AsUInt16(), Vector128<ushort>.Zero);
    }
}
