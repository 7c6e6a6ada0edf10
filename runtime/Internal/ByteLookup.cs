using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A look-up of sixteen bytes at once, by one instruction wherever there is one.</summary>
internal static class ByteLookup
{
    /// <summary>Takes the bytes at the places of the indices, which are below 16; zero for 0x80 and up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Take(Vector128<byte> table, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indices)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(table, indices)
        : Vector128.Shuffle(table, indices);
}
