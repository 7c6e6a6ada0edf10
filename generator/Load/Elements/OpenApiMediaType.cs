using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>What a body of one media type holds.</summary>
internal sealed class OpenApiMediaType : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "description", "schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding",
    };

    private OpenApiMediaType(ElementSource source)
        : base(source, KnownKeys)
    {
        Schema = SchemaAt("schema");
        ItemSchema = SchemaAt("itemSchema");
        Encoding = Map("encoding", OpenApiEncoding.Read);
        ItemEncoding = Element("itemEncoding", "", static source => new OpenApiEncoding(source));
        PrefixEncoding = List("prefixEncoding", OpenApiEncoding.Read);
    }

    public OpenApiSchema? Schema { get; }

    /// <summary>Of each item, where the body is a stream of them (OpenAPI 3.2).</summary>
    public OpenApiSchema? ItemSchema { get; }

    public ElementMap<OpenApiEncoding>? Encoding { get; }

    public OpenApiEncoding? ItemEncoding { get; }

    public IReadOnlyList<OpenApiEncoding>? PrefixEncoding { get; }

    /// <remarks>A media type without a value says nothing about its body, but is declared all the same.</remarks>
    public static OpenApiMediaType? Read(SpecNode node, ElementReader reader)
        => node is SpecScalar { Kind: ScalarKind.Null }
            ? new OpenApiMediaType(new ElementSource(new SpecMapping(node.Span, []), reader, null, null))
            : reader.Read(node, "mediaTypes") is { } source ? new OpenApiMediaType(source) : null;
}
