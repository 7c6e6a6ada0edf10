namespace Upstash.Workflow.Generator.Load;

/// <summary>A security scheme's <c>type</c>.</summary>
internal enum SecuritySchemeType
{
    ApiKey,
    Http,
    OAuth2,
    OpenIdConnect,
    MutualTLS,
}
