namespace Upstash.Workflow.Generator.Read;

/// <summary>A mapping or sequence whose end has not been read yet. Each level of nesting has one, which is used again and again.</summary>
internal sealed class SpecFrame
{
    private SpecNode[] _items = [];
    private SpecEntry[] _entries = [];
    private KeyIndex? _index;

    public CollectionKind Kind { get; private set; }

    public int Start { get; private set; }

    public string? Anchor { get; private set; }

    /// <summary>The end of the last thing inside; where a block collection, which has no closing bracket, ends.</summary>
    public int End { get; set; }

    /// <summary>How many items or entries there are.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<SpecEntry> Entries => _entries.AsSpan(0, Count);

    /// <summary>What the next value of a mapping belongs to.</summary>
    public KeyRole Role { get; set; }

    public string Key { get; set; } = "";

    public int KeyStart { get; set; }

    public int KeyEnd { get; set; }

    /// <summary>Mappings to merge, and the number of entries that stood before each <c>&lt;&lt;</c>.</summary>
    public List<(int Position, SpecMapping Source)>? Merges { get; set; }

    /// <summary>Levels of nesting inside, through aliases.</summary>
    public int Height { get; set; }

    /// <summary>Number of values inside, counted as often as aliases repeat them.</summary>
    public long Weight { get; set; }

    public void Open(CollectionKind kind, int start, string? anchor)
    {
        Kind = kind;
        Start = start;
        End = start;
        Anchor = anchor;
        Role = KeyRole.None;
        Count = 0;
        Height = 1;
        Weight = 1;
        Merges = null;
        _index = null;
    }

    public void Add(SpecNode item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(8, Count * 2));
        _items[Count++] = item;
    }

    public void Add(SpecEntry entry)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(16, Count * 2));
        _entries[Count++] = entry;
        if (Count > KeyIndex.LinearSearchLimit)
            (_index ??= new KeyIndex()).Add(_entries, Count);
    }

    public SpecEntry? Find(string key)
    {
        int index = _index is null ? KeyIndex.Search(_entries, Count, key) : _index.Find(_entries, key);
        return index < 0 ? null : _entries[index];
    }

    public SpecNode Close(SpanOrigin origin, int end)
    {
        if (Kind == CollectionKind.Sequence)
            return new SpecSequence(origin, Start, end, _items.AsSpan(0, Count).ToArray());
        return Merges is null
            ? new SpecMapping(origin, Start, end, Entries.ToArray(), _index)
            : new SpecMapping(origin, Start, end, MergedEntries.Of(this, Merges), null);
    }
}
