using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>A security scheme that the runtime can apply.</summary>
/// <param name="Key">Its key in <c>securitySchemes</c>.</param>
/// <param name="MethodName">The factory method, <c>BearerAuth</c>.</param>
/// <param name="ParameterName">Header, query parameter or cookie, or the word before the secret; empty for bearer and basic.</param>
internal sealed record SecuritySchemeModel(
    string Key,
    string MethodName,
    SecuritySchemeKind Kind,
    string ParameterName,
    Documentation Documentation)
{
    public bool IsDeprecated { get; init; }

    /// <summary>The class with the scopes' constants, <c>OAuth2Scopes</c>; null when there are none.</summary>
    public string? ScopesName { get; init; }

    public EquatableArray<ScopeModel> Scopes { get; init; } = EquatableArray<ScopeModel>.Empty;
}

/// <param name="Name">The C# constant, <c>ReadPets</c>.</param>
/// <param name="Value">What is asked for, <c>read:pets</c>.</param>
internal sealed record ScopeModel(string Name, string Value, Documentation Documentation);

internal enum SecuritySchemeKind
{
    /// <summary><c>Authorization: Bearer …</c>.</summary>
    Bearer,

    /// <summary>OAuth 2 and OpenID Connect: bearer too, with a token that the user obtains for certain scopes.</summary>
    ScopedBearer,
    Basic,

    /// <summary><c>Authorization</c> with another word than <c>Bearer</c> before the secret.</summary>
    Http,
    ApiKeyInHeader,
    ApiKeyInQuery,
    ApiKeyInCookie,
}
