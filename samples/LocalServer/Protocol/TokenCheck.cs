using Microsoft.AspNetCore.Http;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>The two ways to present the token: a bearer header, or a query parameter where a header cannot be set.</summary>
internal sealed class TokenCheck(string token)
{
    public const string QueryParameter = "qstash_token";
    private const string Scheme = "Bearer ";

    public bool Accepts(HttpRequest request)
        => Bearer(request) is { } bearer ? bearer == token : request.Query[QueryParameter] == token;

    public static AuthKind KindOf(HttpRequest request)
        => (Bearer(request) is not null, request.Query.ContainsKey(QueryParameter)) switch
        {
            (true, true) => AuthKind.BearerAndQuery,
            (true, false) => AuthKind.Bearer,
            (false, true) => AuthKind.Query,
            (false, false) => AuthKind.None,
        };

    private static string? Bearer(HttpRequest request)
        => request.Headers.Authorization.ToString() is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
