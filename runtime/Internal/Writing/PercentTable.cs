using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>The escapes of all bytes, each written in one step.</summary>
internal static class PercentTable
{
    /// <summary>How long an escape is.</summary>
    public const int Length = 3;

    /// <summary>How much room it takes to write a character: four escapes and the one unit by which the last is written too far.</summary>
    public const int Room = (4 * Length) + 1;

    // Four UTF-16 units each, the last of them zero.
    private static readonly ulong[] Escapes = CreateEscapes();

    /// <summary>Writes the escape of a byte, and one unit more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(byte value, ref char to) => Unsafe.WriteUnaligned(
        ref Unsafe.As<char, byte>(ref to), Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Escapes), (nuint)value));

    /// <summary>Writes the escapes of a character's UTF-8; half a surrogate pair becomes U+FFFD.</summary>
    /// <param name="text">Begins with the character.</param>
    /// <param name="to">Where to: <see cref="Room"/> must be there.</param>
    /// <returns>How much was taken, and written.</returns>
    public static Progress Write(ReadOnlySpan<char> text, ref char to)
    {
        _ = Rune.DecodeFromUtf16(text, out Rune rune, out int taken);
        Span<byte> utf8 = stackalloc byte[4];
        int count = rune.EncodeToUtf8(utf8);
        for (int i = 0; i < count; i++)
        {
            Write(utf8[i], ref Unsafe.Add(ref to, i * Length));
        }

        return new Progress(taken, count * Length);
    }

    private static ulong[] CreateEscapes()
    {
        var escapes = new ulong[256];
        Span<char> escape = stackalloc char[4];
        for (int value = 0; value < escapes.Length; value++)
        {
            escape[0] = '%';
            escape[1] = "0123456789ABCDEF"[value >> 4];
            escape[2] = "0123456789ABCDEF"[value & 15];
            escapes[value] = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(escape));
        }

        return escapes;
    }
}
