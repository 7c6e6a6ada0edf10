namespace Upstash.Workflow.Generator.Read;

/// <summary>A mapping or sequence whose end has not been read yet.</summary>
internal sealed class SpecFrame(CollectionKind kind, int start, string? anchor)
{
    private const int LinearSearchLimit = 8;

    private Dictionary<string, int>? _indexByKey;

    public CollectionKind Kind { get; } = kind;

    public int Start { get; } = start;

    public string? Anchor { get; } = anchor;

    /// <summary>The end of the last thing inside; where a block collection, which has no closing bracket, ends.</summary>
    public int End { get; set; } = start;

    public List<SpecNode> Items { get; } = kind == CollectionKind.Sequence ? [] : EmptyItems;

    public List<SpecEntry> Entries { get; } = kind == CollectionKind.Mapping ? [] : EmptyEntries;

    /// <summary>What the next value of a mapping belongs to.</summary>
    public KeyRole Role { get; set; }

    public string Key { get; set; } = "";

    public SourceSpan KeySpan { get; set; }

    /// <summary>Mappings to merge, and the number of entries that stood before each <c>&lt;&lt;</c>.</summary>
    public List<(int Position, SpecMapping Source)>? Merges { get; set; }

    /// <summary>Levels of nesting inside, through aliases.</summary>
    public int Height { get; set; } = 1;

    /// <summary>Number of values inside, counted as often as aliases repeat them.</summary>
    public long Weight { get; set; } = 1;

    private static List<SpecNode> EmptyItems { get; } = [];

    private static List<SpecEntry> EmptyEntries { get; } = [];

    public SpecEntry? Find(string key)
    {
        if (Entries.Count > LinearSearchLimit)
            return Index().TryGetValue(key, out int index) ? Entries[index] : null;
        foreach (SpecEntry entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }

    private Dictionary<string, int> Index()
    {
        _indexByKey ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = _indexByKey.Count; i < Entries.Count; i++)
            _indexByKey.Add(Entries[i].Key, i);
        return _indexByKey;
    }
}
