using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>How far a text is encoded. Passed by value, so that both numbers stay in registers.</summary>
/// <param name="Read">How many characters were taken.</param>
/// <param name="Written">How many bytes, or characters of an address, were made of them.</param>
internal readonly record struct Progress(int Read, int Written)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Progress operator +(Progress left, Progress right) => new(left.Read + right.Read, left.Written + right.Written);
}
