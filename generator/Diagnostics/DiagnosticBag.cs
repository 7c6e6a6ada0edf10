using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one document. The same message at the same place is kept once.</summary>
internal sealed class DiagnosticBag
{
    private readonly string _path;
    private readonly List<DiagnosticInfo> _items;
    private readonly HashSet<DiagnosticInfo> _seen;

    public DiagnosticBag(string path)
        : this(path, [], [])
    {
    }

    private DiagnosticBag(string path, List<DiagnosticInfo> items, HashSet<DiagnosticInfo> seen) => (_path, _items, _seen) = (path, items, seen);

    /// <summary>For another file of the same document: its places, the same collection.</summary>
    public DiagnosticBag ForFile(string path) => path == _path ? this : new DiagnosticBag(path, _items, _seen);

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        => Report(new DiagnosticInfo(descriptor, new LocationInfo(_path, span), new EquatableArray<string>(arguments)));

    public void Report(DiagnosticInfo item)
    {
        if (_seen.Add(item))
            _items.Add(item);
    }

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _items.ToEquatableArray();
}
