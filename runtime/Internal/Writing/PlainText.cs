using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal.Writing;

/// <summary>Copies short texts that need no escaping: ids, states, headers. Two parts that overlap make up every length.</summary>
internal static class PlainText
{
    /// <summary>The longest text that is worth a try.</summary>
    public const int MaxLength = 2 * CharacterBlock.Length;

    /// <summary>Copies a text.</summary>
    /// <param name="text">The text; not too long.</param>
    /// <param name="to">Where to: <see cref="MaxLength"/> bytes must be there.</param>
    /// <returns>False when something in it cannot be copied; what was written then means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<char> text, ref byte to)
    {
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        if (!EscapeScan.IsFast)
        {
            return false;
        }

        return text.Length switch
        {
            >= 16 => TryCopySixteens(ref from, text.Length - 16, ref to),
            >= 8 => TryCopyEights(ref from, text.Length - 8, ref to),
            >= 4 => TryCopyFours(ref from, text.Length - 4, ref to),
            _ => TryCopyFew(text, ref to),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopySixteens(ref ushort from, int second, ref byte to)
    {
        Vector128<byte> first = CharacterBlock.Load(ref from);
        Vector128<byte> last = CharacterBlock.Load(ref Unsafe.Add(ref from, second));
        first.StoreUnsafe(ref to);
        last.StoreUnsafe(ref to, (nuint)second);
        return (EscapeScan.Special(first) | EscapeScan.Special(last)) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyEights(ref ushort from, int second, ref byte to)
    {
        Vector128<byte> both = EscapeScan.Narrow(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, (nuint)second));
        Unsafe.WriteUnaligned(ref to, both.AsUInt64().ToScalar());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, second), both.AsUInt64().GetElement(1));
        return EscapeScan.Special(both) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyFours(ref ushort from, int second, ref byte to)
    {
        ulong first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));
        ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, second)));
        Vector128<ushort> both = Vector128.Create(first, last).AsUInt16();
        Vector128<byte> twice = EscapeScan.Narrow(both, both);
        Unsafe.WriteUnaligned(ref to, twice.AsUInt32().ToScalar());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, second), twice.AsUInt32().GetElement(1));
        return EscapeScan.Special(twice) == Vector128<byte>.Zero;
    }

    private static bool TryCopyFew(ReadOnlySpan<char> text, ref byte to)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or >= '\x7F' or '"' or '\\')
            {
                return false;
            }

            Unsafe.Add(ref to, i) = (byte)text[i];
        }

        return true;
    }
}
