using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The document's root (OpenAPI 3.2, section 4.1).</summary>
internal sealed class OpenApiDocument : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "openapi", "swagger", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs",
    };

    public OpenApiDocument(ElementSource source)
        : base(source, KnownKeys)
    {
        Info = Element("info", "", static source => new OpenApiInfo(source));
        Servers = List("servers", OpenApiServer.Read);
        Paths = PathMap.Of(Node, "paths", Reader);
        Webhooks = Map("webhooks", OpenApiPathItem.Read, hasExtensions: true);
        Components = Element("components", "", static source => new OpenApiComponents(source));
        Security = List("security", OpenApiSecurityRequirement.Read);
        Tags = List("tags", OpenApiTag.Read);
    }

    public OpenApiInfo? Info { get; }

    public IReadOnlyList<OpenApiServer>? Servers { get; }

    public ElementMap<OpenApiPathItem>? Paths { get; }

    public ElementMap<OpenApiPathItem>? Webhooks { get; }

    public OpenApiComponents? Components { get; }

    public IReadOnlyList<OpenApiSecurityRequirement>? Security { get; }

    public IReadOnlyList<OpenApiTag>? Tags { get; }
}
