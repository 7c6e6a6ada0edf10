namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// A node of the document, YAML or JSON alike, that knows where it stands. An alias is the node it names, shared: the tree is a graph
/// without cycles, and walking it needs a budget (<see cref="ReadBudget"/>).
/// </summary>
internal abstract class SpecNode(SpanOrigin origin, int start, int end)
{
    protected SpecNode(SourceSpan span)
        : this(new KnownSpan(span), span.Start, span.Start + span.Length)
    {
    }

    /// <summary>The value itself, without its key.</summary>
    public SourceSpan Span => origin.Span(start, end);

    /// <summary>Whether another node's text is part of this one's.</summary>
    public bool Encloses(SpecNode other) => start <= other.Start && other.End <= end;

    private int Start => start;

    private int End => end;
}

/// <summary>A scalar: its text, and what YAML 1.2's core schema makes of it.</summary>
/// <param name="text">The decoded text: quotes, escapes and folding resolved.</param>
/// <param name="kind">A quoted or block scalar is always a string.</param>
internal sealed class SpecScalar(SpanOrigin origin, int start, int end, string text, ScalarKind kind) : SpecNode(origin, start, end)
{
    public SpecScalar(SourceSpan span, string text, ScalarKind kind)
        : this(new KnownSpan(span), span.Start, span.Start + span.Length, text, kind)
    {
    }

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
internal sealed class SpecSequence : SpecNode
{
    public SpecSequence(SourceSpan span, IReadOnlyList<SpecNode> items)
        : base(span) => Items = items;

    public SpecSequence(SpanOrigin origin, int start, int end, SpecNode[] items)
        : base(origin, start, end) => Items = items;

    public IReadOnlyList<SpecNode> Items { get; }
}

/// <summary>A mapping with string keys, in document order. A duplicate key has been reported; the first one stands.</summary>
internal sealed class SpecMapping : SpecNode
{
    private readonly SpecEntry[] _entries;

    // Made while reading, to find duplicates, or when it is asked for. Small mappings have none: looking through them is faster.
    private KeyIndex? _index;

    public SpecMapping(SourceSpan span, IReadOnlyList<SpecEntry> entries)
        : base(span) => _entries = [.. entries];

    public SpecMapping(SpanOrigin origin, int start, int end, SpecEntry[] entries, KeyIndex? index)
        : base(origin, start, end)
    {
        _entries = entries;
        _index = index;
    }

    public IReadOnlyList<SpecEntry> Entries => _entries;

    public SpecEntry? Find(string key) => IndexOf(key) is >= 0 and var index ? _entries[index] : null;

    public SpecNode? this[string key] => IndexOf(key) is >= 0 and var index ? _entries[index].Value : null;

    /// <summary>What a later stage reads here, kept with the node so that it is read once.</summary>
    public object? Element { get; set; }

    private int IndexOf(string key)
    {
        if (_entries.Length > KeyIndex.LinearSearchLimit)
            return (_index ??= KeyIndex.Of(_entries, _entries.Length)).Find(_entries, key);
        return KeyIndex.Search(_entries, _entries.Length, key);
    }
}

/// <summary>A key and its value. A structure: a large document has several hundred thousand, and they live as long as the tree.</summary>
internal readonly struct SpecEntry(SpanOrigin origin, int keyStart, int keyEnd, string key, SpecNode value)
{
    public SpecEntry(string key, SourceSpan keySpan, SpecNode value)
        : this(new KnownSpan(keySpan), keySpan.Start, keySpan.Start + keySpan.Length, key, value)
    {
    }

    public string Key { get; } = key;

    public SourceSpan KeySpan => origin.Span(keyStart, keyEnd);

    public SpecNode Value { get; } = value;
}
