using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Copies short texts that need no percent-encoding: names, ids, states. Two parts that overlap make up every length.</summary>
internal static class PercentPlain
{
    /// <summary>The longest text that is worth a try, and how much room it takes.</summary>
    public const int MaxLength = 2 * CharacterBlock.Length;

    /// <summary>Copies a text.</summary>
    /// <param name="text">The text; not too long.</param>
    /// <param name="to">Where to: as much as the text must be there.</param>
    /// <returns>False when something in it must be escaped; what was written then means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<char> text, ref char to)
    {
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        if (!EscapeScan.IsFast)
        {
            return false;
        }

        return text.Length switch
        {
            >= 16 => TryCopySixteens(ref from, text.Length - 16, ref Unsafe.As<char, ushort>(ref to)),
            >= 8 => TryCopyEights(ref from, text.Length - 8, ref Unsafe.As<char, ushort>(ref to)),
            >= 4 => TryCopyFours(ref from, text.Length - 4, ref Unsafe.As<char, ushort>(ref to)),
            _ => TryCopyFew(text, ref to),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopySixteens(ref ushort from, int second, ref ushort to) =>
        TryCopyEights(ref from, 8, ref to)
        & TryCopyEights(ref Unsafe.Add(ref from, second), 8, ref Unsafe.Add(ref to, second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyEights(ref ushort from, int second, ref ushort to)
    {
        Vector128<ushort> first = Vector128.LoadUnsafe(ref from);
        Vector128<ushort> last = Vector128.LoadUnsafe(ref from, (nuint)second);
        first.StoreUnsafe(ref to);
        last.StoreUnsafe(ref to, (nuint)second);
        return PercentBlock.Special(EscapeScan.Narrow(first, last)) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyFours(ref ushort from, int second, ref ushort to)
    {
        ulong first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));
        ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, second)));
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref to), first);
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref to, second)), last);
        Vector128<ushort> both = Vector128.Create(first, last).AsUInt16();
        return PercentBlock.Special(EscapeScan.Narrow(both, both)) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyFew(ReadOnlySpan<char> text, ref char to)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                return false;
            }

            Unsafe.Add(ref to, i) = text[i];
        }

        return true;
    }
}
