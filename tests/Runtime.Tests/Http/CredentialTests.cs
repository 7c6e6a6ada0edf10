using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class CredentialTests
{
    public static TheoryData<string> Unsendable =>
        ["", " ", "\t", "abc\n", "abc\r\ndef", "se\u0000cret", "secr\u00e9t-value", " padded", "padded ", "se\u007fcret", new string('x', 64 * 1024 + 1)];

    [Theory]
    [MemberData(nameof(Unsendable))]
    public void Case_42_a_secret_that_cannot_be_sent_is_refused_at_once_and_not_repeated(string secret)
    {
        Func<ApiCredential>[] factories =
        [
            () => ApiCredential.Bearer("s", secret),
            () => ApiCredential.ApiKey("s", ApiKeyLocation.Header, "X-Key", secret),
            () => ApiCredential.ApiKey("s", ApiKeyLocation.Query, "key", secret),
        ];
        foreach (Func<ApiCredential> factory in factories)
        {
            ArgumentException refused = Assert.ThrowsAny<ArgumentException>(factory);
            if (secret.Trim().Length > 2)
            {
                Assert.DoesNotContain(secret.Trim(), refused.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_null_token_is_refused() => Assert.Throws<ArgumentNullException>(() => ApiCredential.Bearer("s", (string)null!));

    [Theory]
    [InlineData("bad\nsecret")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Case_42_what_a_provider_gives_is_checked_the_same_way(string? secret)
    {
        var handler = new StubHandler(StubHandler.Ok);
        ApiClientOptions options = TestApi.Options();
        options.Credential = ApiCredential.Bearer("bearerAuth", _ => ValueTask.FromResult(secret!));
        using ApiPipeline api = TestApi.Own(handler, options);

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => api.ListAsync());

        Assert.Contains("bearerAuth", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public void A_credential_shows_its_kind_and_scheme_only()
    {
        Assert.Equal("Bearer (bearerAuth)", TestApi.Bearer.ToString());
        Assert.Equal("API key (bearerAuthQuery)", TestApi.QueryKey.ToString());
        Assert.Equal("Basic (b)", ApiCredential.Basic("b", "user", "hidden").ToString());
    }

    [Fact]
    public async Task Each_kind_travels_where_it_belongs()
    {
        SentRequest bearer = await SendAsync(TestApi.Bearer);
        Assert.Equal("Bearer " + TestApi.Token, bearer.Header("Authorization"));
        Assert.Equal("?count=5", bearer.Address.Query);

        SentRequest query = await SendAsync(TestApi.QueryKey);
        Assert.Equal("?count=5&qstash_token=s3cr3t-t0ken%2B%2F%3D", query.Address.Query);
        Assert.Null(query.Header("Authorization"));

        SentRequest header = await SendAsync(ApiCredential.ApiKey("bearerAuth", ApiKeyLocation.Header, "X-Key", "k"));
        Assert.Equal("k", header.Header("X-Key"));

        SentRequest cookie = await SendAsync(ApiCredential.ApiKey("bearerAuth", ApiKeyLocation.Cookie, "sid", "k"));
        Assert.Equal("sid=k", cookie.Header("Cookie"));

        SentRequest basic = await SendAsync(ApiCredential.Basic("bearerAuth", "me", "pä"));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:pä")), basic.Header("Authorization"));
    }

    [Fact]
    public async Task Case_40_a_query_token_shows_up_nowhere()
    {
        // Spans of tests that run beside this one arrive too.
        var seen = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Upstash.Workflow.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => seen.Enqueue(string.Join('\n', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);
        foreach (ApiCredential credential in new[] { TestApi.QueryKey, TestApi.Bearer })
        {
            foreach (Func<SentRequest, HttpResponseMessage> answer in Failures())
            {
                ApiClientOptions options = TestApi.Options();
                options.Credential = credential;
                options.MaxRetries = 1;
                using ApiPipeline api = TestApi.Own(new StubHandler(answer), options);
                ApiClientException failure = await Assert.ThrowsAnyAsync<ApiClientException>(() => api.ListAsync());
                AssertNoToken(failure.ToString());
                AssertNoToken(failure.RequestUri!);
                if (failure is ApiException error)
                {
                    AssertNoToken(error.RawBody + error.ErrorMessage + string.Join(' ', error.Headers.SelectMany(h => h.Value)));
                }
            }
        }

        Assert.Contains("url.full=https://api.example/v2/logs", string.Join('\n', seen), StringComparison.Ordinal);
        AssertNoToken(string.Join('\n', seen));
    }

    private static IEnumerable<Func<SentRequest, HttpResponseMessage>> Failures()
    {
        yield return request => StubHandler.Json($$"""{"error":"bad token {{TestApi.Token}}"}""", System.Net.HttpStatusCode.Unauthorized);
        yield return request => StubHandler.Status(302, ("Location", $"https://evil.example/?qstash_token={Uri.EscapeDataString(TestApi.Token)}"));
        yield return request => new HttpResponseMessage { Content = new StringContent(request.Address.ToString() + TestApi.Token, Encoding.UTF8, "text/html") };
        yield return _ => throw new HttpRequestException("no route");
        yield return _ => StubHandler.Status(500);
    }

    private static void AssertNoToken(string text)
    {
        Assert.DoesNotContain(TestApi.Token, text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
    }

    private static async Task<SentRequest> SendAsync(ApiCredential credential)
    {
        var handler = new StubHandler(StubHandler.Ok);
        ApiClientOptions options = TestApi.Options();
        options.Credential = credential;
        using ApiPipeline api = TestApi.Own(handler, options);
        await api.ListAsync();
        return Assert.Single(handler.Sent);
    }
}
