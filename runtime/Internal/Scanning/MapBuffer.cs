namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>The entries of a map while it is read.</summary>
internal struct MapBuffer<T>
{
    private ItemBuffer<string> _names;
    private ItemBuffer<T> _values;

    // The positions of those that are null and must not be.
    private List<int>? _nulls;

    public void Add(string name, T value)
    {
        _names.Add(name);
        _values.Add(value);
    }

    public void AddNull(string name)
    {
        (_nulls ??= []).Add(_names.Count);
        Add(name, default!);
    }

    /// <summary>Of equal names the last one counts, at the place of the first; one that is null then is left out.</summary>
    /// <param name="known">Names that came before in the same document.</param>
    public JsonMap<T> ToMap(MapNamesCache? known)
    {
        MapNames? names = _nulls is null ? known?.Find(in _names) : null;
        if (names is not null)
        {
            _names.Return();
            return new JsonMap<T>(names, _values.ToArray());
        }

        string[] all = _names.ToArray();
        T[] values = _values.ToArray();
        if (_nulls is not null || !MapNames.TryCreate(all, out names))
        {
            return Merge(all, values);
        }

        known?.Add(names);
        return new JsonMap<T>(names, values);
    }

    private readonly JsonMap<T> Merge(string[] all, T[] values)
    {
        var last = new Dictionary<string, int>(all.Length, StringComparer.Ordinal);
        for (int i = 0; i < all.Length; i++)
        {
            last[all[i]] = i;
        }

        foreach (int hole in _nulls ?? [])
        {
            if (last.TryGetValue(all[hole], out int at) && at == hole)
            {
                last.Remove(all[hole]);
            }
        }

        List<string> names = new(last.Count);
        List<T> kept = new(last.Count);
        foreach (string name in all)
        {
            if (last.Remove(name, out int at))
            {
                names.Add(name);
                kept.Add(values[at]);
            }
        }

        // They all differ now.
        MapNames.TryCreate([.. names], out MapNames? distinct);
        return new JsonMap<T>(distinct!, [.. kept]);
    }
}
