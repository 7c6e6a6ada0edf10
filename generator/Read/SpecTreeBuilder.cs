using System.Globalization;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Puts nodes together, for YAML and JSON alike, and holds the budgets. Depth lives in a stack of frames, never in recursion. When
/// <see cref="ReadFindings.Failed"/> is set, the caller stops.
/// </summary>
internal sealed class SpecTreeBuilder(LineMap lines, ReadFindings findings)
{
    private readonly List<SpecFrame> _frames = [];
    private readonly Dictionary<string, AnchoredNode> _anchors = new(StringComparer.Ordinal);
    private int _depth;
    private int _nodes;
    private int _aliases;

    /// <summary>The document's one value, once it is complete.</summary>
    public SpecNode? Root { get; private set; }

    public bool HasOpen => _depth > 0;

    public SpecFrame Innermost => _frames[_depth - 1];

    /// <summary>Whether the next node stands where a mapping expects a key.</summary>
    public bool ExpectsKey => _depth > 0 && Innermost is { Kind: CollectionKind.Mapping, Role: KeyRole.None };

    public void Begin(CollectionKind kind, int start, string? anchor = null)
    {
        if (_depth >= ReadBudget.MaxDepth)
        {
            findings.FailOverBudget(lines.Span(start, start + 1), TooDeep);
            return;
        }

        if (_depth == _frames.Count)
            _frames.Add(new SpecFrame());
        _frames[_depth++].Open(kind, start, anchor);
        if (anchor is not null)
            _anchors[anchor] = new AnchoredNode(null, 0, 0, lines.Line(start));
    }

    /// <param name="end">The end behind the closing bracket; null for a block collection, which ends with its last item.</param>
    public void End(int? end)
    {
        SpecFrame frame = _frames[--_depth];
        int behind = end ?? frame.End;
        SpecNode node = frame.Close(lines, behind);
        Anchor(frame.Anchor, node, frame.Height, frame.Weight);
        Add(node, frame.Start, behind, frame.Height, frame.Weight);
    }

    public void AddScalar(int start, int end, string text, ScalarKind kind, string? anchor = null)
    {
        var node = new SpecScalar(lines, start, end, text, kind);
        Anchor(anchor, node, 0, 1);
        Add(node, start, end, 0, 1);
    }

    public void AddKey(int start, int end, string text)
    {
        SpecFrame frame = Innermost;
        frame.End = end;
        frame.Key = text;
        frame.KeyStart = start;
        frame.KeyEnd = end;
        frame.Role = KeyRole.Plain;
        if (frame.Find(text) is not { } first)
            return;
        frame.Role = KeyRole.Dropped;
        string line = (first.KeySpan.Line + 1).ToString(CultureInfo.InvariantCulture);
        findings.Warn(Descriptors.DuplicateKey, lines.Span(start, end), Excerpt.Of(text), line);
    }

    public void AddMergeKey(int start, int end)
    {
        SpecFrame frame = Innermost;
        frame.End = end;
        frame.KeyStart = start;
        frame.KeyEnd = end;
        frame.Role = KeyRole.Merge;
    }

    /// <summary>An alias is the node it names, shared and never copied.</summary>
    public void AddAlias(int start, int end, string name)
    {
        SourceSpan span = lines.Span(start, end);
        if (!_anchors.TryGetValue(name, out AnchoredNode target))
        {
            findings.Fail(span, $"The alias '*{Excerpt.Of(name)}' names nothing: no anchor '&{Excerpt.Of(name)}' stands before it");
            return;
        }

        if (target.Node is null)
        {
            AddCycle(start, end, name, target);
            return;
        }

        if (CheckAlias(span, name, target))
            Add(target.Node, start, end, target.Height, target.Weight);
    }

    private static string TooDeep { get; } =
        $"The document is nested too deeply here: mappings and lists may stand in each other up to {ReadBudget.MaxDepth.ToString(CultureInfo.InvariantCulture)} levels";

    private static string TooLarge { get; } =
        $"The document is too large here: up to {ReadBudget.MaxNodes.ToString("N0", CultureInfo.InvariantCulture)} values are read, each counted as often as aliases repeat it";

    private void AddCycle(int start, int end, string name, AnchoredNode target)
    {
        SourceSpan span = lines.Span(start, end);
        string line = (target.Line + 1).ToString(CultureInfo.InvariantCulture);
        findings.Warn(
            Descriptors.CircularReference, span, $"The alias '*{Excerpt.Of(name)}' stands inside the value it names, which begins at line {line}: it is read as null");
        if (ExpectsKey)
            DropKey(end);
        else
            Add(new SpecScalar(span, "", ScalarKind.Null), start, end, 0, 1);
    }

    private bool CheckAlias(SourceSpan span, string name, AnchoredNode target)
    {
        if (_depth + target.Height > ReadBudget.MaxDepth)
            findings.FailOverBudget(span, $"{TooDeep}, and the alias '*{Excerpt.Of(name)}' leads beyond that");
        else if (++_aliases > ReadBudget.MaxAliases)
            findings.FailOverBudget(span, $"The document has more than {ReadBudget.MaxAliases.ToString("N0", CultureInfo.InvariantCulture)} aliases");
        return !findings.Failed;
    }

    private void Anchor(string? name, SpecNode node, int height, long weight)
    {
        if (name is not null)
            _anchors[name] = new AnchoredNode(node, height, weight, node.Span.Line);
    }

    private void Add(SpecNode node, int start, int end, int height, long weight)
    {
        if (_depth == 0)
        {
            Root = node;
            return;
        }

        SpecFrame frame = Innermost;
        frame.End = Math.Max(frame.End, end);
        frame.Height = Math.Max(frame.Height, height + 1);
        frame.Weight += weight;
        if (frame.Weight > ReadBudget.MaxNodes || ++_nodes > ReadBudget.MaxNodes)
            findings.FailOverBudget(lines.Span(start, end), TooLarge);
        else if (frame.Kind == CollectionKind.Sequence)
            frame.Add(node);
        else
            AddToMapping(frame, node, start, end);
    }

    private void AddToMapping(SpecFrame frame, SpecNode node, int start, int end)
    {
        KeyRole role = frame.Role;
        frame.Role = KeyRole.None;
        switch (role)
        {
            case KeyRole.Plain:
                frame.Add(new SpecEntry(lines, frame.KeyStart, frame.KeyEnd, frame.Key, node));
                break;
            case KeyRole.Merge:
                AddMerge(frame, node);
                break;
            case KeyRole.None when node is SpecScalar key:
                AddKey(start, end, key.Text);
                break;
            case KeyRole.None:
                findings.Warn(Descriptors.LenientRead, lines.Span(start, end), "A mapping or a list is used as a key here, where a text is expected: the entry is ignored");
                DropKey(end);
                break;
        }
    }

    private void DropKey(int end)
    {
        SpecFrame frame = Innermost;
        frame.End = Math.Max(frame.End, end);
        frame.Role = KeyRole.Dropped;
    }

    private void AddMerge(SpecFrame frame, SpecNode node)
    {
        IReadOnlyList<SpecNode> sources = node is SpecSequence sequence ? sequence.Items : [node];
        foreach (SpecNode source in sources)
        {
            if (source is SpecMapping mapping)
                AddMerge(frame, mapping);
            else
                findings.Warn(Descriptors.LenientRead, lines.Span(frame.KeyStart, frame.KeyEnd), "The merge key '<<' expects a mapping or a list of mappings: what is neither is ignored");
        }
    }

    private void AddMerge(SpecFrame frame, SpecMapping source)
    {
        (frame.Merges ??= []).Add((frame.Count, source));

        // The same source may be merged again and again: each time costs its size.
        _nodes += source.Entries.Count;
        if (_nodes > ReadBudget.MaxNodes)
            findings.FailOverBudget(lines.Span(frame.KeyStart, frame.KeyEnd), TooLarge);
    }
}
