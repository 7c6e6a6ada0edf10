using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>A parameter in the path, the query, a header or a cookie.</summary>
internal sealed class OpenApiParameter : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content", "example", "examples",
    };

    private OpenApiParameter(ElementSource source)
        : base(source, KnownKeys)
    {
        Name = Text("name");
        In = ParameterLocations.Parse(Text("in"));
        Required = Flag("required");
        Deprecated = Flag("deprecated");
        AllowReserved = Flag("allowReserved");
        Style = ReadStyle();
        Explode = OptionalFlag("explode") ?? Style is ParameterStyle.Form or ParameterStyle.Cookie;
        Schema = SchemaAt("schema");
        Content = Map("content", OpenApiMediaType.Read, hasExtensions: true);
    }

    public string? Name { get; }

    /// <summary>Null where it is missing or none that OpenAPI knows.</summary>
    public ParameterLocation? In { get; }

    public bool Required { get; }

    public bool Deprecated { get; }

    public bool AllowReserved { get; }

    /// <summary>As written, or the default of the place.</summary>
    public ParameterStyle Style { get; }

    public bool Explode { get; }

    public OpenApiSchema? Schema { get; }

    public ElementMap<OpenApiMediaType>? Content { get; }

    public static OpenApiParameter? Read(SpecNode node, ElementReader reader)
        => reader.Read(node, "parameters") is { } source ? new OpenApiParameter(source) : null;

    private ParameterStyle ReadStyle()
    {
        ParameterStyle otherwise = In is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (Text("style") is not { } text)
            return otherwise;
        if (ParameterStyles.Parse(text) is { } style)
            return style;
        Reader.Report(Node["style"]!.Span, $"The style '{Excerpt.Of(text)}'", "OpenAPI knows no such style", Node["style"]!, "The default is used.");
        return otherwise;
    }
}
