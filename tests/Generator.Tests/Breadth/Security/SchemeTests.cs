using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Security;

public sealed class SchemeTests
{
    [Theory]
    [InlineData("a: { type: http, scheme: bearer }", "TestAuth.A(\"s3cret\")", "Authorization", "Bearer s3cret")]
    [InlineData("a: { type: http, scheme: Bearer, bearerFormat: JWT }", "TestAuth.A(ct => ValueTask.FromResult(\"s3cret\"))", "Authorization", "Bearer s3cret")]
    [InlineData("a: { type: http, scheme: basic }", "TestAuth.A(\"me\", \"pw\")", "Authorization", "Basic bWU6cHc=")]
    [InlineData("a: { type: http, scheme: Token }", "TestAuth.A(\"s3cret\")", "Authorization", "Token s3cret")]
    [InlineData("a: { type: http, scheme: SSWS }", "TestAuth.A(ct => ValueTask.FromResult(\"s3cret\"))", "Authorization", "SSWS s3cret")]
    [InlineData("a: { type: apiKey, in: header, name: X-Key }", "TestAuth.A(\"s3cret\")", "X-Key", "s3cret")]
    [InlineData("a: { type: apiKey, in: header, name: Authorization }", "TestAuth.A(\"Bot s3cret\")", "Authorization", "Bot s3cret")]
    [InlineData("a: { type: apiKey, in: cookie, name: sid }", "TestAuth.A(\"s3cret\")", "Cookie", "sid=s3cret")]
    [InlineData("a: { type: oauth2, flows: { clientCredentials: { tokenUrl: /t, scopes: {} } } }", "TestAuth.A(\"s3cret\")", "Authorization", "Bearer s3cret")]
    [InlineData("a: { type: openIdConnect, openIdConnectUrl: 'https://id.example.com/x' }", "TestAuth.A(\"s3cret\")", "Authorization", "Bearer s3cret")]
    public async Task Each_scheme_travels_where_it_belongs(string scheme, string credential, string header, string expected)
    {
        LiveResult result = await Secured.Call(Secured.Document(scheme, "[{ a: [] }]"), $"Credential = {credential}");
        result.Run.AssertDiagnostics();
        Assert.Equal(expected, result.Request.Header(header));
        Assert.Equal("GET /things", result.Request.Line);
    }

    [Fact]
    public async Task A_key_in_the_query_is_escaped()
    {
        LiveResult result = await Secured.Call(Secured.Document("a: { type: apiKey, in: query, name: api key }", "[{ a: [] }]"), "Credential = TestAuth.A(\"s+/=t\")");
        result.Run.AssertDiagnostics();
        Assert.Equal("GET /things?api%20key=s%2B%2F%3Dt", result.Request.Line);
    }

    [Fact]
    public async Task Swagger_20_declares_the_same()
    {
        const string Document = """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            host: api.example.com
            schemes: [https]
            securityDefinitions:
              key: { type: apiKey, in: header, name: X-Key }
              login: { type: basic }
              oauth: { type: oauth2, flow: accessCode, authorizationUrl: https://id.example.com/a, tokenUrl: https://id.example.com/t, scopes: { 'read:it': Reads it. } }
            security: [{ oauth: ['read:it'] }]
            paths:
              /things: { get: { operationId: getThings, responses: { '204': { description: Fine. } } } }

            """;

        LiveResult result = await Secured.Call(
            Document, "Credential = TestAuth.Oauth((request, ct) => ValueTask.FromResult(string.Join('-', request.Scopes)))");

        result.Run.AssertDiagnostics();
        Assert.Equal("Bearer read:it", result.Request.Header("Authorization"));
        Assert.Contains("public const string ReadIt = \"read:it\";", result.Run.AllText, StringComparison.Ordinal);
        Assert.Contains("ApiCredential Login(string userName, string password)", result.Run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_more_than_a_secret_is_left_out_and_said()
        => GeneratorHarness.Run(GeneratorInput.Of(Secured.Document(
            """
            digest: { type: http, scheme: digest }
            nothing: { type: http }
            bad: { type: http, scheme: "a b" }
            split: { type: apiKey, in: header, name: "X-Key\r\nX-Evil" }
            """))).AssertCompiles().AssertDiagnostics(
            "UWG1007 Warning (11,35): The security scheme 'digest': the HTTP scheme 'digest' takes more than a secret in a header. It is left out; give the client an HttpClient that applies it, or a credential made with ApiCredential [#/components/securitySchemes/digest/scheme]",
            "UWG1007 Warning (12,14): The security scheme 'nothing': it names no HTTP scheme. It is left out; give the client an HttpClient that applies it, or a credential made with ApiCredential [#/components/securitySchemes/nothing]",
            "UWG1007 Warning (13,32): The security scheme 'bad': its HTTP scheme cannot stand in a header. It is left out; give the client an HttpClient that applies it, or a credential made with ApiCredential [#/components/securitySchemes/bad/scheme]",
            "UWG1007 Warning (14,46): The security scheme 'split': its name is no header name. It is left out; give the client an HttpClient that applies it, or a credential made with ApiCredential [#/components/securitySchemes/split/name]");

    [Fact]
    public async Task A_certificate_sends_nothing_and_is_documented()
    {
        LiveResult result = await Secured.Call(
            Secured.Document("tls: { type: mutualTLS }\na: { type: http, scheme: bearer }", "[{ tls: [], a: [] }]"), "Credential = TestAuth.A(\"s3cret\")");
        result.Run.AssertDiagnostics();
        Assert.Equal("Bearer s3cret", result.Request.Header("Authorization"));
        Assert.Contains("The service may ask for a certificate of the client", result.Run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deprecated_scheme_is_obsolete_and_not_the_one_for_short()
    {
        LiveResult result = await LiveCall.Run(
            Secured.Document("old: { type: apiKey, in: header, name: X-Old, deprecated: true }\nnew: { type: http, scheme: bearer }"),
            "using var quick = new TestClient(\"token\"); return null;");
        result.Run.AssertDiagnostics();
        Assert.Contains("[global::System.Obsolete(", result.Run.AllText, StringComparison.Ordinal);
        Assert.Contains("Credential = api_::TestAuth.New(token)", result.Run.AllText, StringComparison.Ordinal);
    }
}
