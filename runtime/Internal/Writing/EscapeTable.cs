using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>
/// Puts backslashes between eight characters in one step and without a branch: text in JSON that is JSON itself has one every few characters,
/// and a processor cannot guess where.
/// </summary>
internal static class EscapeTable
{
    // How many characters go in at once, and how many bytes are written for them, whether they are needed or not.
    private const int Characters = 8;
    private const int Bytes = 2 * Characters;

    // For each mask of eight bits where the bytes of the output come from: 0 to 7 a character, 8 a backslash.
    private static readonly byte[] Places = CreatePlaces();

    /// <summary>Writes characters, the special ones of them behind a backslash, up to the first that needs more than that.</summary>
    /// <param name="text">Up to sixteen of them.</param>
    /// <param name="special">A bit for each of them that is special.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="to">Where to: 32 bytes must be there.</param>
    /// <returns>What was written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Progress Write(Vector128<byte> text, uint special, int count, ref byte to)
    {
        uint hard = EscapeScan.Hard(text, out Vector128<byte> letters).ExtractMostSignificantBits();
        int taken = BitOperations.TrailingZeroCount(hard | (1u << count));
        uint escaped = special & ((1u << taken) - 1);
        int lower = BitOperations.PopCount(escaped & 0xFF);
        Write(letters.AsUInt64().ToScalar(), escaped & 0xFF, ref to);
        Write(letters.AsUInt64().GetElement(1), escaped >> Characters, ref Unsafe.Add(ref to, Characters + lower));
        return new Progress(taken, taken + BitOperations.PopCount(escaped));
    }

    // The mask is below 256.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ulong letters, uint mask, ref byte to)
    {
        const ulong Backslashes = 0x5C5C5C5C5C5C5C5C;
        ref byte places = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Places), (nuint)mask * Bytes);
        ByteLookup.Take(Vector128.Create(letters, Backslashes).AsByte(), Vector128.LoadUnsafe(ref places)).StoreUnsafe(ref to);
    }

    private static byte[] CreatePlaces()
    {
        byte[] places = new byte[256 * Bytes];
        for (int mask = 0; mask < 256; mask++)
        {
            int at = mask * Bytes;
            for (int i = 0; i < Characters; i++)
            {
                if ((mask >> i & 1) != 0)
                {
                    places[at++] = Characters;
                }

                places[at++] = (byte)i;
            }
        }

        return places;
    }
}
