using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// For methods that run for every character or value. A compiler that was just started compiles methods carelessly at first, and a document is
/// read before it gets round to doing better. .NET Framework, which netstandard2.0 stops at, does not know the flag and ignores it.
/// </summary>
internal static class HotPath
{
    /// <summary>MethodImplOptions.AggressiveOptimization, as .NET calls it since 3.0.</summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
