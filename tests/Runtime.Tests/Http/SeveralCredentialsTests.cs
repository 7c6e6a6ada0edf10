using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class SeveralCredentialsTests
{
    private static readonly ApiCredential Key = ApiCredential.ApiKey("key", ApiKeyLocation.Header, "X-Key", "k");
    private static readonly ApiCredential App = ApiCredential.ApiKey("app", ApiKeyLocation.Query, "app", "a+b");

    [Fact]
    public async Task All_of_an_alternative_travel_together()
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler, With(Key, App));
        await api.CallAsync(TestApi.Operation(security: [["bearerAuth", "key", "app"]]));
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal(("Bearer " + TestApi.Token, "k", "?app=a%2Bb"), (sent.Header("Authorization"), sent.Header("X-Key"), sent.Address.Query));
    }

    [Fact]
    public async Task Nothing_of_an_alternative_that_is_not_chosen_travels()
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler, With(Key, App));
        await api.CallAsync(TestApi.Operation(security: [["key", "nobody"], ["app"]]));
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal((null, null, "?app=a%2Bb"), (sent.Header("Authorization"), sent.Header("X-Key"), sent.Address.Query));
    }

    [Fact]
    public async Task A_given_client_may_add_what_is_missing_but_a_whole_alternative_comes_first()
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Given(handler, With(Key));
        await api.CallAsync(TestApi.Operation(security: [["key", "signature"]]));
        await api.CallAsync(TestApi.Operation(security: [["key", "signature"], ["bearerAuth"]]));
        Assert.Equal("k", handler.Sent[0].Header("X-Key"));
        Assert.Null(handler.Sent[1].Header("X-Key"));
        Assert.NotNull(handler.Sent[1].Header("Authorization"));
    }

    [Fact]
    public void Two_for_one_scheme_and_null_are_refused()
    {
        Assert.Contains("'bearerAuth'", Assert.Throws<ArgumentException>(() => TestApi.Own(new StubHandler(StubHandler.Ok), With(TestApi.Bearer))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TestApi.Own(new StubHandler(StubHandler.Ok), With((ApiCredential)null!)));
    }

    [Fact]
    public async Task Later_additions_have_no_effect()
    {
        var handler = new StubHandler(StubHandler.Ok);
        ApiClientOptions options = With();
        using ApiPipeline api = TestApi.Own(handler, options);
        options.Credentials.Add(Key);
        await api.CallAsync(TestApi.Operation(security: [["bearerAuth"], ["key"]]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => api.CallAsync(TestApi.Operation(security: [["key"]])));
    }

    [Fact]
    public void Further_credentials_do_not_travel_unencrypted_either()
    {
        var options = new ApiClientOptions { BaseAddress = new Uri("http://h.example"), Credentials = { Key } };
        Assert.Contains("AllowInsecureHttp", Assert.Throws<ArgumentException>(() => new ApiPipeline(TestApi.Description, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_secret_is_kept_out_of_messages()
    {
        var handler = new StubHandler(() => StubHandler.Json("""{"error":"one-secret and another-secret"}""", System.Net.HttpStatusCode.BadRequest));
        ApiClientOptions options = With(ApiCredential.ApiKey("key", ApiKeyLocation.Header, "X-Key", "another-secret"));
        options.Credential = ApiCredential.Bearer("bearerAuth", "one-secret");
        using ApiPipeline api = TestApi.Own(handler, options);
        ApiException failed = await Assert.ThrowsAnyAsync<ApiException>(() => api.CallAsync(TestApi.Operation(security: [["bearerAuth", "key"]])));
        Assert.DoesNotContain("-secret", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_is_told_what_for()
    {
        TokenRequest? asked = null;
        ApiClientOptions options = With();
        options.Credential = ApiCredential.Bearer("oauth", (request, _) =>
        {
            asked = request;
            return ValueTask.FromResult("t");
        });
        using ApiPipeline api = TestApi.Own(new StubHandler(StubHandler.Ok), options);
        var operation = new ApiOperation("ReadIt", "GET", "/it") { Security = [["other"], ["oauth"]], Scopes = [[], [["read", "write"]]] };
        await api.CallAsync(operation);
        Assert.Equal(("oauth (read write)", "ReadIt"), (asked!.ToString(), asked.Operation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\r\nbreak")]
    public void The_word_before_a_secret_is_one_token(string word) => Assert.Throws<ArgumentException>(() => ApiCredential.Http("s", word, "secret"));

    private static ApiClientOptions With(params ApiCredential[] credentials)
    {
        ApiClientOptions options = TestApi.Options();
        foreach (ApiCredential credential in credentials)
        {
            options.Credentials.Add(credential);
        }

        return options;
    }
}
