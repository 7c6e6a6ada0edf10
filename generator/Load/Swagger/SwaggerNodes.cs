using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Nodes that stand for what OpenAPI 3 would write, at the places where Swagger 2.0 says the same.</summary>
internal static class SwaggerNodes
{
    public static SpecScalar Text(string text, SpecNode place) => new(place.Span, text, ScalarKind.String);

    public static SpecScalar Flag(bool value, SpecNode place) => new(place.Span, value ? "true" : "false", ScalarKind.Boolean);

    public static SpecMapping Mapping(SpecNode place, params SpecEntry?[] entries) => new(place.Span, [.. entries.OfType<SpecEntry>()]);

    public static SpecEntry Entry(string key, SpecNode value) => new(key, value.Span, value);

    public static SpecEntry? Renamed(SpecMapping mapping, string key, string name)
        => mapping.Find(key) is { } entry ? new SpecEntry(name, entry.KeySpan, entry.Value) : null;

    public static IEnumerable<SpecNode> Items(SpecNode? node) => (node as SpecSequence)?.Items ?? [];

    public static IEnumerable<string> Texts(SpecNode? node) => Items(node).OfType<SpecScalar>().Select(static scalar => scalar.Text);

    public static IEnumerable<SpecEntry> Entries(SpecNode? node) => (node as SpecMapping)?.Entries ?? [];

    /// <summary>Every entry's value in another form; what is no mapping stays, to be reported where it is read.</summary>
    public static SpecNode Map(SpecNode node, Func<SpecMapping, SpecNode> convert)
        => node is SpecMapping mapping
            ? new SpecMapping(mapping.Span, [.. mapping.Entries.Select(entry => With(entry, entry.Value is SpecMapping value ? convert(value) : entry.Value))])
            : node;

    public static SpecEntry With(SpecEntry entry, SpecNode value) => new(entry.Key, entry.KeySpan, value);
}
