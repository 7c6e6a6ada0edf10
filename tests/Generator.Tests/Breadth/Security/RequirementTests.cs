using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Security;

public sealed class RequirementTests
{
    private const string Schemes = """
        key: { type: apiKey, in: header, name: X-Key }
        app: { type: apiKey, in: header, name: X-App }
        sid: { type: apiKey, in: cookie, name: sid }
        token: { type: http, scheme: bearer }
        """;

    private const string Token = "Credential = TestAuth.Token(\"s3cret\")";
    private const string KeyAndApp = "Credential = TestAuth.Key(\"k\"), Credentials = { TestAuth.App(\"a\") }";

    [Fact]
    public async Task Schemes_that_go_together_are_sent_together()
    {
        LiveResult result = await Secured.Call(Secured.Document(Schemes, "[{ key: [], app: [], sid: [] }]"), "Credentials = { TestAuth.Sid(\"c\"), TestAuth.App(\"a\"), TestAuth.Key(\"k\") }");
        result.Run.AssertDiagnostics();
        Assert.Equal(("k", "a", "sid=c"), (result.Request.Header("X-Key"), result.Request.Header("X-App"), result.Request.Header("Cookie")));
    }

    [Theory]
    [InlineData("[{ token: [] }, { key: [], app: [] }]", KeyAndApp, null, "k")]
    [InlineData("[{ token: [] }, { key: [], app: [] }]", KeyAndApp + ", MaxRetries = 0", null, "k")]
    [InlineData("[{ key: [], app: [] }, { token: [] }]", Token, "Bearer s3cret", null)]
    [InlineData("[{ key: [], app: [] }, { token: [] }]", "Credentials = { TestAuth.Key(\"k\"), TestAuth.Token(\"s3cret\") }", "Bearer s3cret", null)]
    [InlineData("[{ key: [] }, {}]", Token, null, null)]
    [InlineData("[{}, { token: [] }]", Token, "Bearer s3cret", null)]
    [InlineData("[{}]", Token, null, null)]
    public async Task The_first_alternative_that_is_complete_is_sent(string security, string credentials, string? authorization, string? key)
    {
        LiveResult result = await Secured.Call(Secured.Document(Schemes, security), credentials);
        result.Run.AssertDiagnostics();
        Assert.Equal((authorization, key), (result.Request.Header("Authorization"), result.Request.Header("X-Key")));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    public async Task An_operation_that_wants_no_credential_gets_none(string own)
    {
        LiveResult result = await Secured.Call(Secured.Document(Schemes, "[{ token: [] }]", own), Token);
        result.Run.AssertDiagnostics();
        Assert.Null(result.Request.Header("Authorization"));
    }

    [Fact]
    public async Task The_operation_overrides_the_document()
    {
        LiveResult result = await Secured.Call(Secured.Document(Schemes, "[{ token: [] }]", "[{ key: [] }]"), Token + ", Credentials = { TestAuth.Key(\"k\") }");
        Assert.Equal((null, "k"), (result.Request.Header("Authorization"), result.Request.Header("X-Key")));
    }

    [Theory]
    [InlineData("[{ token: [] }, { key: [], app: [] }]", "", "GetThings needs a credential (token or key with app). Set Credential in the client's options.")]
    [InlineData("[{ key: [], app: [] }]", "", "GetThings needs a credential (key with app). Set Credential in the client's options, and the others to Credentials.")]
    [InlineData("[{ key: [], app: [] }]", "Credential = TestAuth.Key(\"k\")", "GetThings needs a credential for key with app; the one that is set is for key. Add what is missing to Credentials in the client's options.")]
    public async Task What_is_missing_is_named_before_anything_is_sent(string security, string credentials, string message)
        => Assert.Equal(message, await Secured.Refusal(Secured.Document(Schemes, security), credentials));

    [Fact]
    public async Task An_undeclared_scheme_is_said_and_can_be_supplied_by_hand()
    {
        LiveResult result = await Secured.Call(
            Secured.Document(Schemes, "[{ nobody: [] }]"), "Credential = ApiCredential.ApiKey(\"nobody\", ApiKeyLocation.Header, \"X-Hand\", \"made\")");
        result.Run.AssertDiagnostics(
            "UWG4018 Warning (4,14): The security scheme 'nobody' that the document requires: the document declares no such scheme. The requirement stays; a credential for it is made with ApiCredential [#/security/0/nobody]");
        Assert.Equal("made", result.Request.Header("X-Hand"));
    }

    [Fact]
    public async Task Two_schemes_in_one_header_are_alternatives()
    {
        LiveResult result = await Secured.Call(
            Secured.Document(Schemes + "\nlogin: { type: http, scheme: basic }", null, "[{ token: [], login: [], key: [] }]"), Token + ", Credentials = { TestAuth.Key(\"k\") }");
        result.Run.AssertDiagnostics(
            "UWG1007 Warning (8,18): A security requirement of GET /things: 'token' and 'login' both take the header Authorization, which there is once. Each of them is accepted by itself [#/paths/~1things/get/security/0]");
        Assert.Equal(("Bearer s3cret", "k"), (result.Request.Header("Authorization"), result.Request.Header("X-Key")));
    }

    [Fact]
    public void Where_several_go_together_one_token_makes_no_client()
        => Assert.DoesNotContain(
            "TestClient(string token)",
            GeneratorHarness.Run(GeneratorInput.Of(Secured.Document(Schemes, "[{ key: [], app: [] }]"), clientName: "TestClient")).AssertCompiles().AllText,
            StringComparison.Ordinal);
}
