using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Drops bytes of a block, as the backslashes of escapes, without a branch for each: eight bytes move at once, or all.</summary>
internal static class Compaction
{
    // For each choice of eight bytes the order that puts the chosen ones first: eight bytes each.
    private static readonly byte[] Orders = CreateOrders();

    /// <summary>Writes the chosen bytes of a block as characters; what is behind the last one is overwritten.</summary>
    /// <param name="block">64 bytes.</param>
    /// <param name="keep">A bit for each byte that stays.</param>
    /// <param name="text">Room for 64 characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref byte block, ulong keep, ref ushort text)
    {
        if (Compression.IsSupported)
        {
            Compression.Copy(ref block, keep, ref text);
            return;
        }

        ref byte orders = ref MemoryMarshal.GetArrayDataReference(Orders);
        for (nint i = 0; i < TextBlock.Length; i += 8)
        {
            uint chosen = (byte)(keep >> (int)i);
            Vector128.WidenLower(Chosen(ref block, i, chosen, ref orders)).StoreUnsafe(ref text);
            text = ref Unsafe.Add(ref text, BitOperations.PopCount(chosen));
        }
    }

    /// <summary>The same for characters of two bytes.</summary>
    /// <param name="low">64 lower bytes.</param>
    /// <param name="high">64 higher bytes.</param>
    /// <param name="keep">A bit for each character that stays.</param>
    /// <param name="text">Room for 64 characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref byte low, ref byte high, ulong keep, ref ushort text)
    {
        ref byte orders = ref MemoryMarshal.GetArrayDataReference(Orders);
        for (nint i = 0; i < TextBlock.Length; i += 8)
        {
            uint chosen = (byte)(keep >> (int)i);
            Vector128<ushort> lower = Vector128.WidenLower(Chosen(ref low, i, chosen, ref orders));
            Vector128<ushort> higher = Vector128.WidenLower(Chosen(ref high, i, chosen, ref orders));
            (lower | (higher << 8)).StoreUnsafe(ref text);
            text = ref Unsafe.Add(ref text, BitOperations.PopCount(chosen));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Chosen(ref byte block, nint at, uint chosen, ref byte orders) =>
        ByteLookup.Take(Load8(ref Unsafe.Add(ref block, at)), Load8(ref Unsafe.Add(ref orders, (nint)chosen * 8)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load8(ref byte bytes) => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref bytes)).AsByte();

    private static byte[] CreateOrders()
    {
        var orders = new byte[256 * 8];
        for (int chosen = 0; chosen < 256; chosen++)
        {
            int at = chosen * 8;
            for (byte i = 0; i < 8; i++)
            {
                if ((chosen & (1 << i)) != 0)
                {
                    orders[at++] = i;
                }
            }
        }

        return orders;
    }
}
