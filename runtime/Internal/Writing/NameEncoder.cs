using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Copies names of members, which hold something to escape only in odd documents.</summary>
internal static class NameEncoder
{
    private const int Block = 16;

    /// <summary>Copies a name.</summary>
    /// <param name="name">UTF-8.</param>
    /// <param name="to">Where to: as many bytes as the name has must be there.</param>
    /// <returns>False when something is to be escaped, or beyond ASCII; what was copied then means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<byte> name, ref byte to)
    {
        ref byte from = ref MemoryMarshal.GetReference(name);
        int length = name.Length;
        if (length < 4 || !EscapeScan.IsFast)
        {
            return TryCopyBytes(name, ref to);
        }

        // Two parts that overlap make up every length, so that no byte is copied alone.
        return length switch
        {
            >= Block => TryCopyBlocks(ref from, ref to, length),
            >= 8 => TryCopyEights(ref from, ref to, length - 8),
            _ => TryCopyFours(ref from, ref to, length - 4),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyEights(ref byte from, ref byte to, int second)
    {
        ulong first = Unsafe.ReadUnaligned<ulong>(ref from);
        ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, second));
        Unsafe.WriteUnaligned(ref to, first);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, second), last);
        return IsPlain(Vector128.Create(first, last).AsByte());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyFours(ref byte from, ref byte to, int second)
    {
        uint first = Unsafe.ReadUnaligned<uint>(ref from);
        uint last = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, second));
        Unsafe.WriteUnaligned(ref to, first);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, second), last);
        return IsPlain(Vector128.Create(first | ((ulong)last << 32)).AsByte());
    }

    private static bool TryCopyBlocks(ref byte from, ref byte to, int length)
    {
        int last = length - Block;
        for (int at = 0; at < last; at += Block)
        {
            if (!TryCopyBlock(ref from, ref to, at))
            {
                return false;
            }
        }

        return TryCopyBlock(ref from, ref to, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyBlock(ref byte from, ref byte to, int at)
    {
        Vector128<byte> block = Vector128.LoadUnsafe(ref from, (nuint)at);
        block.StoreUnsafe(ref to, (nuint)at);
        return IsPlain(block);
    }

    private static bool TryCopyBytes(ReadOnlySpan<byte> name, ref byte to)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is < (byte)' ' or >= 0x7F or (byte)'"' or (byte)'\\')
            {
                return false;
            }

            Unsafe.Add(ref to, i) = name[i];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<byte> text) => EscapeScan.Special(text) == Vector128<byte>.Zero;
}
