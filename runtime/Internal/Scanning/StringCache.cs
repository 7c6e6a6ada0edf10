using System.Numerics;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Short texts that were read before, found by their bytes. A slot holds the last text that fell on it.</summary>
/// <remarks>
/// Texts of one document come again in it: each has a cache of its own, emptied at its end, because values may be secrets. Only values
/// of enumerations stay, in <see cref="Shared"/>, which is safe on many threads without locks: a slot is one reference to a text that
/// never changes, and whoever loses a race makes a string of his own.
/// </remarks>
internal sealed class StringCache
{
    /// <summary>Longer texts rarely come twice.</summary>
    public const int MaxLength = 64;

    private const int Slots = 1024;

    private readonly Slot[] _slots = new Slot[Slots];

    /// <summary>For values of enumerations, for good.</summary>
    public static StringCache Shared { get; } = new();

    public void Clear() => Array.Clear(_slots);

    /// <param name="ascii">The first byte of the text, which is ASCII.</param>
    /// <param name="length">Its length, at most <see cref="MaxLength"/>.</param>
    public string Get(ref byte ascii, int length)
    {
        ref string? slot = ref SlotOf(ref ascii, length).Text;
        return slot is { } known && known.Length == length && AsciiText.IsSame(ref ascii, known)
            ? known
            : slot = Widening.ToText(ref ascii, length);
    }

    /// <summary>The same as a list of nothing but the text; on one thread only.</summary>
    public OneItem<string> GetList(ref byte ascii, int length)
    {
        ref Slot slot = ref SlotOf(ref ascii, length);
        if (slot.List is not { } list || list.Only.Length != length || !AsciiText.IsSame(ref ascii, list.Only))
        {
            slot.List = list = new OneItem<string>(Get(ref ascii, length));
        }

        return list;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot SlotOf(ref byte ascii, int length)
    {
        Slot[] slots = _slots;
        return ref slots[Hash(ref ascii, length) & (uint)(slots.Length - 1)];
    }

    // Of the beginning, the middle and the end: enough to tell the texts of one document apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ref byte text, int length)
    {
        ulong first, last;
        if (length >= 8)
        {
            first = Unsafe.ReadUnaligned<ulong>(ref text);
            last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, length - 8));
            first += length > 16 ? BitOperations.RotateLeft(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, (length / 2) - 4)), 23) : 0;
        }
        else
        {
            first = length == 0 ? 0u : text;
            last = length == 0 ? 0u : Unsafe.Add(ref text, length - 1) | ((ulong)Unsafe.Add(ref text, length / 2) << 8);
            first |= length >= 4 ? (ulong)Unsafe.ReadUnaligned<uint>(ref text) << 8 : 0;
        }

        return (uint)(((first ^ BitOperations.RotateLeft(last, 31) ^ (ulong)length) * 0x9E37_79B9_7F4A_7C15) >> 40);
    }

    private struct Slot
    {
        public string? Text;
        public OneItem<string>? List;
    }
}
