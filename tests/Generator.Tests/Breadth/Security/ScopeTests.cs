using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Security;

public sealed class ScopeTests
{
    private const string Schemes = """
        oauth:
          type: oauth2
          description: Signs in.
          flows:
            authorizationCode: { authorizationUrl: 'https://id.example.com/a', tokenUrl: 'https://id.example.com/t', scopes: { 'read:things': Reads., 'read things': Twin. } }
            deviceAuthorization: { deviceAuthorizationUrl: 'https://id.example.com/d', tokenUrl: 'https://id.example.com/t', scopes: { 'read:things': Again., '': Nothing, '*': All., Equals: Odd. } }
        oidc: { type: openIdConnect, openIdConnectUrl: 'https://id.example.com/.well-known/openid-configuration' }
        """;

    [Theory]
    [InlineData("[{ oauth: ['read:things', '*'] }]", "Oauth", "oauth read:things,* GetThings")]
    [InlineData("[{ oidc: [profile] }]", "Oidc", "oidc profile GetThings")]
    [InlineData("[{ oidc: [] }]", "Oidc", "oidc  GetThings")]
    [InlineData("[{ oidc: [a] }, { oauth: [b] }]", "Oauth", "oauth b GetThings")]
    public async Task The_provider_is_told_what_the_token_is_for(string security, string method, string expected)
    {
        LiveResult result = await LiveCall.Run(
            Secured.Document(Schemes, security),
            $$"""
            string asked = "";
            ApiCredential credential = TestAuth.{{method}}((request, ct) =>
            {
                asked += $"{request.Scheme} {string.Join(',', request.Scopes)} {request.Operation}";
                return ValueTask.FromResult("s3cret");
            });
            await new TestClient(http, new TestClientOptions { Credential = credential }).GetThingsAsync(ct);
            return asked;
            """,
            LiveAnswer.Empty);

        Assert.Equal(expected, result.Value);
        Assert.Equal("Bearer s3cret", result.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Scopes_are_constants_and_stand_at_the_method()
    {
        LiveResult result = await LiveCall.Run(
            Secured.Document(Schemes, "[{ oauth: ['read:things'] }]"),
            "return TestAuth.OauthScopes.ReadThings + TestAuth.OauthScopes.ReadThings2 + TestAuth.OauthScopes.Scope + TestAuth.OauthScopes.EqualsValue;");

        Assert.Equal("read:thingsread things*Equals", result.Value);
        string text = result.Run.AllText;
        Assert.Contains("Scopes (<c>oauth</c>): <c>read:things</c>.", text, StringComparison.Ordinal);
        Assert.Contains("Scopes = [[[\"read:things\"]]],", text, StringComparison.Ordinal);
        Assert.Contains("<c>https://id.example.com/d</c>", text, StringComparison.Ordinal);
        Assert.Contains("OpenID Connect: <c>https://id.example.com/.well-known/openid-configuration</c>.", text, StringComparison.Ordinal);
    }
}
