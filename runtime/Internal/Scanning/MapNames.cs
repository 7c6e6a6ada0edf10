using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>The names of a map, all different, in the order of the document. Maps of one document that have the same ones share them.</summary>
internal sealed class MapNames
{
    // Below this a search is as fast as an index, and needs no memory.
    private const int MostSearched = 12;

    private readonly string[] _names;
    private readonly Dictionary<string, int>? _index;

    private MapNames(string[] names, Dictionary<string, int>? index)
    {
        _names = names;
        _index = index;
    }

    public int Count => _names.Length;

    public ReadOnlySpan<string> All => _names;

    public string this[int index] => _names[index];

    /// <summary>Names as they came.</summary>
    /// <returns><see langword="false"/> when one came twice.</returns>
    public static bool TryCreate(string[] names, [NotNullWhen(true)] out MapNames? result)
    {
        Dictionary<string, int>? index = names.Length > MostSearched ? new(names.Length, StringComparer.Ordinal) : null;
        result = (index is null ? IsDistinct(names) : TryFill(index, names)) ? new MapNames(names, index) : null;
        return result is not null;
    }

    /// <summary>The position of a name, or -1.</summary>
    public int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _index is null ? Array.IndexOf(_names, name) : _index.GetValueOrDefault(name, -1);
    }

    /// <summary>Whether these are the names, in this order.</summary>
    public bool IsSame(ref readonly ItemBuffer<string> names)
    {
        if (names.Count != _names.Length)
        {
            return false;
        }

        for (int i = 0; i < _names.Length; i++)
        {
            if (_names[i] != names[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryFill(Dictionary<string, int> index, string[] names)
    {
        foreach (string name in names)
        {
            if (!index.TryAdd(name, index.Count))
            {
                return false;
            }
        }

        return true;
    }

    // Mostly the ends of the names differ, and one look at each says so.
    private static bool IsDistinct(string[] names)
    {
        ulong seen = 0;
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i];
            ulong bit = 1UL << (name.Length == 0 ? 0 : ((name[0] * 7) + (name[^1] * 3) + name.Length) & 63);
            if ((seen & bit) != 0 && names.AsSpan(0, i).Contains(name))
            {
                return false;
            }

            seen |= bit;
        }

        return true;
    }
}
