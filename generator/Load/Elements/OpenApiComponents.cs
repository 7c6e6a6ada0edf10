namespace Upstash.Workflow.Generator.Load;

/// <summary>What the document declares once. References find the rest by pointer: only these are asked for by name.</summary>
internal sealed class OpenApiComponents : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes",
    };

    public OpenApiComponents(ElementSource source)
        : base(source, KnownKeys)
    {
        Schemas = Map("schemas", static (node, reader) => reader.ReadSchema(node));
        SecuritySchemes = Map("securitySchemes", OpenApiSecurityScheme.Read);
    }

    public ElementMap<OpenApiSchema>? Schemas { get; }

    public ElementMap<OpenApiSecurityScheme>? SecuritySchemes { get; }
}
