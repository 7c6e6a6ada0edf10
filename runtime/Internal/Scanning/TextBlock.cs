using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Which of 64 bytes are of a kind, a bit for each, the first one lowest.</summary>
/// <remarks>The widest vectors of the machine are used; the result is the same on all of them.</remarks>
internal static class TextBlock
{
    /// <summary>How many bytes are looked at. The caller knows that they can be read.</summary>
    public const int Length = 64;

    /// <summary>Whatever ends a run of plain ASCII: a quote, a backslash, a control character, the first byte that is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Stops(ref byte block)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<byte> bytes = Vector512.LoadUnsafe(ref block);
            return (Vector512.Equals(bytes, Vector512.Create((byte)'"')) | Vector512.Equals(bytes, Vector512.Create((byte)'\\'))
                | Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();
        }

        return Join(Stops32(ref block), Stops32(ref Unsafe.Add(ref block, 32)));
    }

    /// <summary>The place of the first of those; the length where there is none. Short texts end in the first half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FirstStop(ref byte block)
    {
        uint stops = Stops32(ref block);
        return stops != 0
            ? BitOperations.TrailingZeroCount(stops)
            : 32 + BitOperations.TrailingZeroCount((1UL << 32) | Stops32(ref Unsafe.Add(ref block, 32)));
    }

    /// <summary>Control characters, which JSON forbids in a string, and whatever is not ASCII: as signed numbers they are below all others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Unplain(ref byte block)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.LessThan(Vector512.LoadUnsafe(ref block).AsSByte(), Vector512.Create((sbyte)' ')).ExtractMostSignificantBits();
        }

        var space = Vector256.Create((sbyte)' ');
        return Join(
            Vector256.LessThan(Vector256.LoadUnsafe(ref block).AsSByte(), space).ExtractMostSignificantBits(),
            Vector256.LessThan(Vector256.LoadUnsafe(ref block, 32).AsSByte(), space).ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonAscii(ref byte block) =>
        Vector512.IsHardwareAccelerated
            ? Vector512.LoadUnsafe(ref block).ExtractMostSignificantBits()
            : Join(Vector256.LoadUnsafe(ref block).ExtractMostSignificantBits(), Vector256.LoadUnsafe(ref block, 32).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte block, byte value)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.Equals(Vector512.LoadUnsafe(ref block), Vector512.Create(value)).ExtractMostSignificantBits();
        }

        if (Vector256.IsHardwareAccelerated)
        {
            var same = Vector256.Create(value);
            return Join(
                Vector256.Equals(Vector256.LoadUnsafe(ref block), same).ExtractMostSignificantBits(),
                Vector256.Equals(Vector256.LoadUnsafe(ref block, 32), same).ExtractMostSignificantBits());
        }

        return Join(Equal32(ref block, value), Equal32(ref Unsafe.Add(ref block, 32), value));
    }

    /// <summary>Bytes from one value on and so many beyond; behind 255 comes zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong InRange(ref byte block, byte first, byte more)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref block) - Vector512.Create(first), Vector512.Create(more)).ExtractMostSignificantBits();
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return Join(
                InRange(Vector256.LoadUnsafe(ref block) - Vector256.Create(first), Vector256.Create(more)),
                InRange(Vector256.LoadUnsafe(ref block, 32) - Vector256.Create(first), Vector256.Create(more)));
        }

        return Join(InRange32(ref block, first, more), InRange32(ref Unsafe.Add(ref block, 32), first, more));
    }

    /// <summary>The bits below one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Below(int bit) => bit >= Length ? ulong.MaxValue : (1UL << bit) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint InRange(Vector256<byte> moved, Vector256<byte> more) => Vector256.Equals(Vector256.Min(moved, more), moved).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint InRange(Vector128<byte> moved, Vector128<byte> more) => Vector128.Equals(Vector128.Min(moved, more), moved).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint InRange32(ref byte block, byte first, byte more) =>
        InRange(Vector128.LoadUnsafe(ref block) - Vector128.Create(first), Vector128.Create(more))
        | (InRange(Vector128.LoadUnsafe(ref block, 16) - Vector128.Create(first), Vector128.Create(more)) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Equal32(ref byte block, byte value) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref block), Vector128.Create(value)).ExtractMostSignificantBits()
        | (Vector128.Equals(Vector128.LoadUnsafe(ref block, 16), Vector128.Create(value)).ExtractMostSignificantBits() << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops32(ref byte block)
    {
        Vector256<byte> bytes = Vector256.LoadUnsafe(ref block);
        return (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();
    }

    private static ulong Join(uint low, uint high) => low | ((ulong)high << 32);
}
