using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Writes a code point in the form that the caller has chosen, and says how many bytes that took. Six must be there.</summary>
internal static class CodePoints
{
    public static int WriteHex(char value, ref byte to)
    {
        to = (byte)'\\';
        Unsafe.Add(ref to, 1) = (byte)'u';
        for (int i = 0; i < 4; i++)
        {
            Unsafe.Add(ref to, 2 + i) = (byte)"0123456789ABCDEF"[(value >> (12 - (4 * i))) & 0xF];
        }

        return 6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteTwo(uint value, ref byte to)
    {
        to = (byte)(0xC0 | (value >> 6));
        Unsafe.Add(ref to, 1) = Continuation(value);
        return 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteThree(uint value, ref byte to)
    {
        to = (byte)(0xE0 | (value >> 12));
        Unsafe.Add(ref to, 1) = Continuation(value >> 6);
        Unsafe.Add(ref to, 2) = Continuation(value);
        return 3;
    }

    public static int WriteFour(uint value, ref byte to)
    {
        to = (byte)(0xF0 | (value >> 18));
        Unsafe.Add(ref to, 1) = Continuation(value >> 12);
        Unsafe.Add(ref to, 2) = Continuation(value >> 6);
        Unsafe.Add(ref to, 3) = Continuation(value);
        return 4;
    }

    private static byte Continuation(uint value) => (byte)(0x80 | (value & 0x3F));
}
