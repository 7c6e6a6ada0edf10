namespace Upstash.Workflow.Generator.Load;

/// <summary>The ways to a token.</summary>
internal sealed class OpenApiOAuthFlows(ElementSource source) : OpenApiElement(source, KnownKeys)
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization",
    };

    public OpenApiOAuthFlow? Implicit => Flow("implicit");

    public OpenApiOAuthFlow? Password => Flow("password");

    public OpenApiOAuthFlow? ClientCredentials => Flow("clientCredentials");

    public OpenApiOAuthFlow? AuthorizationCode => Flow("authorizationCode");

    public OpenApiOAuthFlow? DeviceAuthorization => Flow("deviceAuthorization");

    private OpenApiOAuthFlow? Flow(string key) => Element(key, "", static source => new OpenApiOAuthFlow(source));
}
