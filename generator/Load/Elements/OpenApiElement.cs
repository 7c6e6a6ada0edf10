using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>An object of the specification, read from the tree where and when it is asked for.</summary>
internal abstract class OpenApiElement
{
    private readonly SpecMapping? _siblings;

    protected OpenApiElement(ElementSource source, HashSet<string> keys)
    {
        (Node, Reader, Reference, _siblings) = source;
        IReadOnlyList<SpecEntry> entries = Node.Entries;
        for (int i = 0; i < entries.Count; i++)
        {
            SpecEntry entry = entries[i];
            if (!keys.Contains(entry.Key) && !entry.Key.StartsWith("x-", StringComparison.Ordinal))
                Reader.ReportUnknownKey(entry);
        }
    }

    /// <summary>The pointer of what a reference leads to; null for what stands in its place itself.</summary>
    public string? Reference { get; }

    public SpecMapping Node { get; }

    /// <summary>Where <see cref="Node"/> stands.</summary>
    public SpecFile File => Reader.File;

    protected ElementReader Reader { get; }

    public string? Description => (_siblings is null ? null : Text(_siblings, "description")) ?? Text("description");

    public string? Summary => (_siblings is null ? null : Text(_siblings, "summary")) ?? Text("summary");

    protected string? Text(string key) => Text(Node, key);

    protected bool Flag(string key) => Node[key] is { } node && !IsEmpty(node) && Reader.AsFlag(node) == true;

    protected bool? OptionalFlag(string key) => Node[key] is { } node && !IsEmpty(node) ? Reader.AsFlag(node) : null;

    protected OpenApiSchema? SchemaAt(string key) => Node[key] is { } node ? Reader.ReadSchema(node) : null;

    protected T? Element<T>(string key, string section, Func<ElementSource, T> create)
        where T : class
        => Node[key] is { } node && Reader.Read(node, section) is { } source ? create(source) : null;

    /// <summary>Null when the key is missing or no object.</summary>
    protected ElementMap<T>? Map<T>(string key, Func<SpecNode, ElementReader, T?> read, bool hasExtensions = false)
        where T : class
        => Node[key] is { } node && Reader.AsMapping(node) is { } mapping ? new ElementMap<T>(mapping, Reader, read, hasExtensions) : null;

    /// <summary>Null when the key is missing or no list. Items that cannot be read are left out.</summary>
    protected IReadOnlyList<T>? List<T>(string key, Func<SpecNode, ElementReader, T?> read)
        where T : class
        => Node[key] is { } node && !IsEmpty(node) && Reader.AsSequence(node) is { } sequence ? [.. sequence.Items.Select(item => read(item, Reader)).OfType<T>()] : null;

    protected IReadOnlyList<string>? Texts(string key) => List(key, static (node, reader) => reader.AsText(node));

    private string? Text(SpecMapping mapping, string key) => mapping[key] is { } node ? Reader.AsText(node) : null;

    private static bool IsEmpty(SpecNode node) => node is SpecScalar { Kind: ScalarKind.Null };
}
