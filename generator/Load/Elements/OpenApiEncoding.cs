using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>How a property of a form is written.</summary>
internal sealed class OpenApiEncoding : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding",
    };

    public OpenApiEncoding(ElementSource source)
        : base(source, KnownKeys)
    {
        ContentType = Text("contentType");
        Style = ParameterStyles.Parse(Text("style"));
        Explode = OptionalFlag("explode");
        AllowReserved = Flag("allowReserved");
        Headers = Map("headers", OpenApiHeader.Read);
    }

    public string? ContentType { get; }

    public ParameterStyle? Style { get; }

    public bool? Explode { get; }

    public bool AllowReserved { get; }

    public ElementMap<OpenApiHeader>? Headers { get; }

    /// <summary>Whether it speaks of parts inside the part (OpenAPI 3.2).</summary>
    public bool HasParts => Node["encoding"] is not null || Node["prefixEncoding"] is not null || Node["itemEncoding"] is not null;

    public static OpenApiEncoding? Read(SpecNode node, ElementReader reader) => reader.Read(node, "") is { } source ? new OpenApiEncoding(source) : null;
}
