using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// One string for a short text that comes again and again: <c>type</c>, <c>string</c>, the same reference a thousand times. A text that has
/// its slot taken away by another is only shared less: there is nothing to search, nothing to grow, and nothing to attack.
/// </summary>
internal sealed class SharedStrings
{
    private const int MaxLength = 80;
    private const int MaxSlots = 8192;

    private readonly string?[] _slots;

    /// <param name="documentLength">A small document needs few slots.</param>
    public SharedStrings(int documentLength)
    {
        int size = 128;
        while (size < MaxSlots && size * 256 < documentLength)
            size *= 2;
        _slots = new string?[size];
    }

    public string Of(string text, int start, int length)
    {
        if (length > MaxLength)
            return text.Substring(start, length);
        ref string? slot = ref _slots[Hash(text, start, length) & (_slots.Length - 1)];
        if (slot is { } known && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0)
            return known;
        return slot = text.Substring(start, length);
    }

    public string Of(string text)
    {
        if (text.Length > MaxLength)
            return text;
        ref string? slot = ref _slots[Hash(text, 0, text.Length) & (_slots.Length - 1)];
        if (slot is { } known && string.Equals(known, text))
            return known;
        return slot = text;
    }

    [MethodImpl(HotPath.Optimized)]
    private static int Hash(string text, int start, int length)
    {
        uint hash = (uint)length;
        for (int i = start; i < start + length; i++)
            hash = ((hash << 5) | (hash >> 27)) * 31 ^ text[i];
        return (int)(hash ^ (hash >> 15));
    }
}
