using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>How a security scheme is applied; null for what the runtime cannot apply, or what needs nothing to be sent.</summary>
internal sealed class SecuritySchemeKinds(BindContext context)
{
    private const string ByHand = "It is left out; give the client an HttpClient that applies it, or a credential made with ApiCredential";

    /// <summary>Schemes that answer a challenge or sign the request: a secret after a word is not enough.</summary>
    private static readonly HashSet<string> Handshakes = new(StringComparer.OrdinalIgnoreCase)
    {
        "digest", "dpop", "gnap", "hoba", "hmac", "mutual", "negotiate", "ntlm", "oauth", "privatetoken", "scram-sha-1", "scram-sha-256", "signature", "vapid",
    };

    public SecuritySchemeKind? Find(string key, OpenApiSecurityScheme scheme, string pointer) => scheme.Type switch
    {
        SecuritySchemeType.Http => OfHttp(key, scheme.Scheme ?? "", pointer),
        SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect => SecuritySchemeKind.ScopedBearer,
        SecuritySchemeType.ApiKey => OfApiKey(key, scheme, pointer),
        // The connection proves who calls: nothing is sent.
        SecuritySchemeType.MutualTLS => null,
        _ => Refuse(key, "its type is none that OpenAPI knows", BindContext.Pointer(pointer, "type")),
    };

    private SecuritySchemeKind? OfHttp(string key, string scheme, string pointer)
    {
        string place = BindContext.Pointer(pointer, "scheme");
        return scheme.ToUpperInvariant() switch
        {
            "BEARER" => SecuritySchemeKind.Bearer,
            "BASIC" => SecuritySchemeKind.Basic,
            "" => Refuse(key, "it names no HTTP scheme", pointer),
            _ when Handshakes.Contains(scheme) => Refuse(key, $"the HTTP scheme '{scheme}' takes more than a secret in a header", place),
            _ when HeaderName.IsValid(scheme) => SecuritySchemeKind.Http,
            _ => Refuse(key, "its HTTP scheme cannot stand in a header", place),
        };
    }

    private SecuritySchemeKind? OfApiKey(string key, OpenApiSecurityScheme scheme, string pointer)
    {
        if (scheme.Name is not { Length: > 0 } name || (scheme.In != ParameterLocation.Query && !HeaderName.IsValid(name)))
            return Refuse(key, "its name is no header name", BindContext.Pointer(pointer, "name"));
        return scheme.In switch
        {
            ParameterLocation.Header => SecuritySchemeKind.ApiKeyInHeader,
            ParameterLocation.Query => SecuritySchemeKind.ApiKeyInQuery,
            ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyInCookie,
            _ => Refuse(key, "its place ('in') is not known", pointer),
        };
    }

    private SecuritySchemeKind? Refuse(string key, string reason, string pointer)
    {
        context.ReportUnsupported($"The security scheme '{key}'", reason, ByHand, pointer);
        return null;
    }
}
