using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Where text with escapes is put together before its length is known: one buffer for each thread.</summary>
internal static class TextScratch
{
    private const int FirstLength = 8 * 1024;

    // A thread does not hold on to more than this, however long a text it once met.
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static char[]? t_buffer;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char[] Rent() => t_buffer ?? Create();

    /// <summary>A larger buffer with the same characters.</summary>
    public static char[] Grow(char[] buffer, int used, int needed)
    {
        var larger = new char[Math.Max(buffer.Length * 2, needed)];
        buffer.AsSpan(0, used).CopyTo(larger);
        if (larger.Length <= MostKept)
        {
            t_buffer = larger;
        }

        return larger;
    }

    private static char[] Create() => t_buffer = new char[FirstLength];
}
