using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a doc comment says of security beside the document's own words.</summary>
internal static class SecurityFacts
{
    /// <summary>Where tokens come from.</summary>
    public static IEnumerable<string> Of(OpenApiSecurityScheme scheme)
    {
        if (scheme is { Type: SecuritySchemeType.OpenIdConnect, OpenIdConnectUrl: { } discovery })
            yield return $"OpenID Connect: `{discovery}`.";
        foreach ((string name, OpenApiOAuthFlow flow) in FlowsOf(scheme))
        {
            string[] places =
            [
                .. Place("authorization", flow.AuthorizationUrl),
                .. Place("device authorization", flow.DeviceAuthorizationUrl),
                .. Place("token", flow.TokenUrl),
                .. Place("refresh", flow.RefreshUrl),
            ];
            yield return $"OAuth 2, {name}{(places.Length > 0 ? ": " : "")}{string.Join(", ", places)}.";
        }
    }

    /// <summary>All scopes of all flows, the first description each.</summary>
    public static List<KeyValuePair<string, string>> ScopesOf(OpenApiSecurityScheme scheme)
        => [.. FlowsOf(scheme)
            .SelectMany(static flow => flow.Flow.Scopes ?? Enumerable.Empty<KeyValuePair<string, string>>())
            .Where(static scope => scope.Key.Length > 0)
            .GroupBy(static scope => scope.Key, StringComparer.Ordinal)
            .Select(static group => new KeyValuePair<string, string>(group.Key, group.First().Value ?? ""))];

    /// <summary>The scopes that an operation needs, and a certificate where one is asked for.</summary>
    public static IEnumerable<string> Of(IEnumerable<SecurityAlternative> alternatives)
    {
        IEnumerable<string> needs = alternatives
            .SelectMany(static alternative => alternative.Scopes.Zip(alternative.Schemes, static (scopes, scheme) => (scheme, scopes)))
            .Where(static use => use.scopes.Count > 0)
            .Select(static use => $"Scopes (`{use.scheme}`): {string.Join(", ", use.scopes.Select(static scope => $"`{scope}`"))}.");
        return needs.Distinct();
    }

    private static IEnumerable<(string Name, OpenApiOAuthFlow Flow)> FlowsOf(OpenApiSecurityScheme scheme)
    {
        (string Name, OpenApiOAuthFlow? Flow)[] flows =
        [
            ("authorization code", scheme.Flows?.AuthorizationCode),
            ("client credentials", scheme.Flows?.ClientCredentials),
            ("device authorization", scheme.Flows?.DeviceAuthorization),
            ("password", scheme.Flows?.Password),
            ("implicit", scheme.Flows?.Implicit),
        ];
        return flows.Where(static flow => flow.Flow is not null)!;
    }

    private static IEnumerable<string> Place(string name, string? address)
        => address is null ? [] : [$"{name} `{address}`"];
}
