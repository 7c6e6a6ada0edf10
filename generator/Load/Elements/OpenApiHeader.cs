using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>A header of a response or of a part.</summary>
internal sealed class OpenApiHeader : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content", "example", "examples",
    };

    private OpenApiHeader(ElementSource source)
        : base(source, KnownKeys)
    {
        Deprecated = Flag("deprecated");
        Explode = Flag("explode");
        Schema = SchemaAt("schema");
        Content = Map("content", OpenApiMediaType.Read, hasExtensions: true);
    }

    public bool Deprecated { get; }

    public bool Explode { get; }

    public OpenApiSchema? Schema { get; }

    public ElementMap<OpenApiMediaType>? Content { get; }

    public static OpenApiHeader? Read(SpecNode node, ElementReader reader) => reader.Read(node, "headers") is { } source ? new OpenApiHeader(source) : null;
}
