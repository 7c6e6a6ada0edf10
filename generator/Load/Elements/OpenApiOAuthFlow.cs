using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>One way to a token: its addresses and scopes.</summary>
internal sealed class OpenApiOAuthFlow(ElementSource source) : OpenApiElement(source, KnownKeys)
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes",
    };

    public string? AuthorizationUrl => Text("authorizationUrl");

    public string? DeviceAuthorizationUrl => Text("deviceAuthorizationUrl");

    public string? TokenUrl => Text("tokenUrl");

    public string? RefreshUrl => Text("refreshUrl");

    /// <summary>Names with what they are for; a scope without a word about it has an empty one.</summary>
    public ElementMap<string>? Scopes => Map("scopes", static (node, reader) => reader.AsText(node) ?? "");
}
