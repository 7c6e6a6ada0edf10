using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Finds an entry by its key in an array of entries that is kept elsewhere: a table of numbers, a fifth of a dictionary's size. It grows
/// with the mapping while that is being read, and goes over to the finished node.
/// </summary>
internal sealed class KeyIndex
{
    /// <summary>Most mappings are small: looking through a few entries is faster than building and keeping an index.</summary>
    public const int LinearSearchLimit = 8;

    // The number of an entry plus one; 0 where there is none. At most half of it is taken, so that a search always ends.
    private int[] _slots = new int[32];
    private int _count;

    public static KeyIndex Of(SpecEntry[] entries, int count)
    {
        var index = new KeyIndex();
        index.Add(entries, count);
        return index;
    }

    /// <summary>Takes in the entries that have been added since; their keys differ.</summary>
    public void Add(SpecEntry[] entries, int count)
    {
        if (count * 2 > _slots.Length)
            Grow(count);
        for (; _count < count; _count++)
            _slots[FindSlot(entries, entries[_count].Key)] = _count + 1;
    }

    /// <summary>Where the entry is; -1 when there is none.</summary>
    public int Find(SpecEntry[] entries, string key) => _slots[FindSlot(entries, key)] - 1;

    /// <summary>The same without an index, for few entries.</summary>
    public static int Search(SpecEntry[] entries, int count, string key)
    {
        for (int i = 0; i < count; i++)
        {
            if (string.Equals(entries[i].Key, key))
                return i;
        }

        return -1;
    }

    private void Grow(int count)
    {
        int size = _slots.Length;
        while (size < count * 2)
            size *= 2;
        _slots = new int[size];
        _count = 0;
    }

    /// <summary>Where the key is, or would be.</summary>
    [MethodImpl(HotPath.Optimized)]
    private int FindSlot(SpecEntry[] entries, string key)
    {
        // The runtime's own hash: randomized where it can be, so that no document can make the search slow on purpose.
        int slot = key.GetHashCode() & (_slots.Length - 1);
        while (_slots[slot] is var number && number != 0 && !string.Equals(entries[number - 1].Key, key))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
