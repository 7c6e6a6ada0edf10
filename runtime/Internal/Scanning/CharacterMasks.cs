using System.Numerics;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Where in a block the characters of several bytes begin, a bit for each, and where they go on.</summary>
/// <remarks>Four fields: with more the compiler would keep them in memory.</remarks>
internal readonly struct CharacterMasks
{
    private readonly ulong _continuations;
    private readonly ulong _ofTwo;

    private CharacterMasks(ulong continuations, ulong ofTwo, ulong ofThree, ulong ofFour) =>
        (_continuations, _ofTwo, OfThree, OfFour) = (continuations, ofTwo, ofThree, ofFour);

    /// <summary>First bytes of characters of three.</summary>
    public ulong OfThree { get; }

    /// <summary>First bytes of characters of four, which become surrogate pairs.</summary>
    public ulong OfFour { get; }

    /// <summary>Of a character its first byte stays, and one more where it becomes a surrogate pair.</summary>
    public ulong Dropped => _continuations & ~(OfFour << 1);

    /// <param name="block">64 bytes.</param>
    /// <param name="nonAscii">Those that are looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterMasks Of(ref byte block, ulong nonAscii) => new(
        nonAscii & TextBlock.InRange(ref block, 0x80, 0x3F),
        nonAscii & TextBlock.InRange(ref block, 0xC2, 0x1D),
        nonAscii & TextBlock.InRange(ref block, 0xE0, 0x0F),
        nonAscii & TextBlock.InRange(ref block, 0xF0, 0x04));

    /// <summary>The place of the last character when it goes on behind the block; 64 when it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindCrossing()
    {
        ulong crossing = ((_ofTwo | OfThree | OfFour) & (1UL << 63)) | ((OfThree | OfFour) & (1UL << 62)) | (OfFour & (1UL << 61));
        return BitOperations.TrailingZeroCount(crossing);
    }

    /// <summary>Whether each first byte has its continuations, and nothing else is there. What their values are is not looked at.</summary>
    /// <param name="nonAscii">All bytes that are not ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsComplete(ulong nonAscii)
    {
        ulong firsts = _ofTwo | OfThree | OfFour;
        ulong expected = (firsts << 1) | ((OfThree | OfFour) << 2) | (OfFour << 3);
        return ((_continuations ^ expected) | (nonAscii ^ (_continuations | firsts))) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterMasks operator &(CharacterMasks masks, ulong bits) =>
        new(masks._continuations & bits, masks._ofTwo & bits, masks.OfThree & bits, masks.OfFour & bits);
}
