using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Where text is put together before its length is known: one buffer for each thread.</summary>
internal struct TextScratch
{
    /// <summary>Room that is always there: what a step may write beyond its own text.</summary>
    private const int Slack = TextBlock.Length + 16;

    private const int FirstLength = 8 * 1024;

    // A thread does not hold on to more than this, however long a text it once met.
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static char[]? t_buffer;

    private char[] _buffer;

    public TextScratch() => _buffer = t_buffer ??= new char[FirstLength];

    /// <summary>How many characters there are.</summary>
    public int Length { get; set; }

    /// <summary>The most characters with which a step can still be taken.</summary>
    public readonly int Limit => _buffer.Length - Slack;

    public readonly ref ushort First => ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(_buffer));

    public readonly override string ToString() => new(_buffer, 0, Length);

    public void Grow()
    {
        Array.Resize(ref _buffer, _buffer.Length * 2);
        if (_buffer.Length <= MostKept)
        {
            t_buffer = _buffer;
        }
    }
}
