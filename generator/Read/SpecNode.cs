namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// A node of the document, YAML or JSON alike, that knows where it stands. An alias is the node it names, shared: the tree is a graph
/// without cycles, and walking it needs a budget (<see cref="ReadBudget"/>).
/// </summary>
internal abstract class SpecNode(SourceSpan span)
{
    /// <summary>The value itself, without its key.</summary>
    public SourceSpan Span { get; } = span;
}

/// <summary>A scalar: its text, and what YAML 1.2's core schema makes of it.</summary>
/// <param name="text">The decoded text: quotes, escapes and folding resolved.</param>
/// <param name="kind">A quoted or block scalar is always a string.</param>
internal sealed class SpecScalar(SourceSpan span, string text, ScalarKind kind) : SpecNode(span)
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;
}

internal enum ScalarKind
{
    String,
    Null,
    Boolean,
    Integer,
    Number,
}

/// <summary>A sequence.</summary>
internal sealed class SpecSequence(SourceSpan span, IReadOnlyList<SpecNode> items) : SpecNode(span)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}

/// <summary>A mapping with string keys, in document order. A duplicate key has been reported; the first one stands.</summary>
internal sealed class SpecMapping(SourceSpan span, IReadOnlyList<SpecEntry> entries) : SpecNode(span)
{
    // Most mappings are small: looking through a few entries is faster than building and keeping an index.
    private const int LinearSearchLimit = 8;

    private readonly Dictionary<string, SpecEntry>? _byKey = entries.Count > LinearSearchLimit ? Index(entries) : null;

    public IReadOnlyList<SpecEntry> Entries { get; } = entries;

    public SpecEntry? Find(string key)
    {
        if (_byKey is not null)
            return _byKey.TryGetValue(key, out SpecEntry entry) ? entry : null;
        for (int i = 0; i < Entries.Count; i++)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
                return Entries[i];
        }

        return null;
    }

    public SpecNode? this[string key] => Find(key)?.Value;

    /// <summary>What a later stage reads here, kept with the node so that it is read once.</summary>
    public object? Element { get; set; }

    private static Dictionary<string, SpecEntry> Index(IReadOnlyList<SpecEntry> entries)
    {
        var index = new Dictionary<string, SpecEntry>(entries.Count, StringComparer.Ordinal);
        foreach (SpecEntry entry in entries)
            index[entry.Key] = entry;
        return index;
    }
}

/// <summary>A key and its value.</summary>
internal sealed class SpecEntry(string key, SourceSpan keySpan, SpecNode value)
{
    public string Key { get; } = key;

    public SourceSpan KeySpan { get; } = keySpan;

    public SpecNode Value { get; } = value;
}
