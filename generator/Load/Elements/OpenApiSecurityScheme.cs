using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>A way for callers to say who they are.</summary>
internal sealed class OpenApiSecurityScheme : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "oauth2MetadataUrl", "deprecated",
    };

    private OpenApiSecurityScheme(ElementSource source)
        : base(source, KnownKeys)
    {
        Type = ParseType(Text("type"));
        Name = Text("name");
        In = ParameterLocations.Parse(Text("in"));
        Scheme = Text("scheme");
        Flows = Element("flows", "", static source => new OpenApiOAuthFlows(source));
        OpenIdConnectUrl = Text("openIdConnectUrl");
        Deprecated = Flag("deprecated");
    }

    /// <summary>Null where it is missing or none that OpenAPI knows.</summary>
    public SecuritySchemeType? Type { get; }

    public string? Name { get; }

    public ParameterLocation? In { get; }

    /// <summary>The HTTP scheme: <c>bearer</c>.</summary>
    public string? Scheme { get; }

    public OpenApiOAuthFlows? Flows { get; }

    public string? OpenIdConnectUrl { get; }

    public bool Deprecated { get; }

    public static OpenApiSecurityScheme? Read(SpecNode node, ElementReader reader)
        => reader.Read(node, "securitySchemes") is { } source ? new OpenApiSecurityScheme(source) : null;

    private static SecuritySchemeType? ParseType(string? text) => text switch
    {
        "apiKey" => SecuritySchemeType.ApiKey,
        "http" => SecuritySchemeType.Http,
        "oauth2" => SecuritySchemeType.OAuth2,
        "openIdConnect" => SecuritySchemeType.OpenIdConnect,
        "mutualTLS" => SecuritySchemeType.MutualTLS,
        _ => null,
    };
}
