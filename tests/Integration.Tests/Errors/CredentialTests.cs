using System.Net;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Errors;

/// <summary>Where the token goes, and where it never shows.</summary>
public sealed class CredentialTests
{
    private const string Secret = "s3cr3t+tok/en=1234567890";

    public static TheoryData<string, Func<ApiCredential>> Credentials => new()
    {
        { "bearer", () => UpstashWorkflowAuth.BearerAuth(Secret) },
        { "bearer provider", () => UpstashWorkflowAuth.BearerAuth(_ => ValueTask.FromResult(Secret)) },
        { "query", () => UpstashWorkflowAuth.BearerAuthQuery(Secret) },
        { "query provider", () => UpstashWorkflowAuth.BearerAuthQuery(_ => ValueTask.FromResult(Secret)) },
    };

    [Fact]
    public async Task The_bearer_token_goes_into_the_header_and_nowhere_else()
    {
        SentRequest sent = await SendAsync(UpstashWorkflowAuth.BearerAuth(Secret));
        Assert.Equal("Bearer " + Secret, sent.Authorization);
        Assert.Equal("https://qstash.upstash.io/v2/workflows/logs?label=x", sent.Address);
    }

    [Fact]
    public async Task The_query_token_goes_escaped_into_the_query_and_nowhere_else()
    {
        SentRequest sent = await SendAsync(UpstashWorkflowAuth.BearerAuthQuery(Secret));
        Assert.Null(sent.Authorization);
        Assert.Equal([("label", "x"), ("qstash_token", Secret)], sent.Query);
        Assert.DoesNotContain(sent.Headers.Values, value => value.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_is_asked_for_every_request()
    {
        int calls = 0;
        StubHandler stub = new(Answer.Page("c", "a"), Answer.Page(null, "b"));
        using UpstashWorkflowClient client = Clients.Workflow(stub, options => options.Credential = UpstashWorkflowAuth.BearerAuth(_ => ValueTask.FromResult($"token-{++calls}")));
        await client.Logs.ListWorkflowRunLogsAsync().ToListAsync();
        Assert.Equal(["Bearer token-1", "Bearer token-2"], stub.Sent.Select(request => request.Authorization));
    }

    [Theory]
    [MemberData(nameof(Credentials), DisableDiscoveryEnumeration = true)]
    public async Task The_secret_is_in_no_exception(string way, Func<ApiCredential> credential)
    {
        Func<SentRequest, HttpResponseMessage>[] faults =
        [
            request => Answer.Json($$"""{"error":"bad token {{Secret}} in {{request.Address}}"}""", HttpStatusCode.Unauthorized).With("X-Echo", request.Address),
            request => Answer.Of("You sent " + request.Address + " and " + request.Authorization, "text/plain", (HttpStatusCode)418),
            request => Answer.Of("<html>" + request.Address + " " + Secret, "text/html"),
            request => Answer.Json("{\"runs\":[\"" + Secret + "\"]}"),
            _ => Answer.Empty(HttpStatusCode.OK),
            request => throw new HttpRequestException("cannot connect to " + new Uri(request.Address).Host),
        ];
        foreach (Func<SentRequest, HttpResponseMessage> fault in faults)
        {
            StubHandler stub = new(fault);
            using UpstashWorkflowClient client = Clients.Workflow(stub, options => options.Credential = credential());
            ApiClientException thrown = await Assert.ThrowsAnyAsync<ApiClientException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
            Assert.DoesNotContain(Texts(thrown), text => text.Contains(Secret, StringComparison.Ordinal) || text.Contains(Uri.EscapeDataString(Secret), StringComparison.Ordinal));
            Assert.Single(stub.Sent);
        }

        Assert.DoesNotContain(Secret, credential().ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(way);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("tok\nen")]
    [InlineData("tök")]
    public void A_token_that_cannot_be_sent_is_refused_at_once_and_not_repeated(string token)
    {
        foreach (Func<object> make in new Func<object>[] { () => new UpstashWorkflowClient(token), () => UpstashWorkflowAuth.BearerAuth(token), () => UpstashWorkflowAuth.BearerAuthQuery(token) })
        {
            ArgumentException thrown = Assert.ThrowsAny<ArgumentException>(make);
            if (token.Trim().Length > 0)
                Assert.DoesNotContain(token, thrown.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_token_does_not_travel_over_plain_http()
    {
        ArgumentException thrown = Assert.ThrowsAny<ArgumentException>(() => new UpstashWorkflowClient(Options("http://example.com")));
        Assert.Contains("AllowInsecureHttp", thrown.Message, StringComparison.Ordinal);
        using UpstashWorkflowClient allowed = new(new UpstashWorkflowClientOptions
        {
            BaseAddress = new Uri("http://example.com"),
            Credential = UpstashWorkflowAuth.BearerAuth(Secret),
            AllowInsecureHttp = true,
        });
        Assert.NotNull(allowed.Logs);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://[::1]:8080/base/")]
    [InlineData("https://example.com/base")]
    public async Task Loopback_and_https_are_allowed_and_a_path_is_kept(string address)
    {
        StubHandler stub = new(Answer.Page(null));
        using UpstashWorkflowClient client = new(new HttpClient(stub), Options(address));
        await client.Logs.ListWorkflowRunLogsPageAsync();
        Assert.Equal(address.TrimEnd('/') + "/v2/workflows/logs", stub.Only.Address);
    }

    [Fact]
    public async Task Without_a_credential_nothing_is_sent_by_a_client_of_its_own()
    {
        using RawServer server = new(RawServer.Complete("200 OK", "{}"));
        using UpstashWorkflowClient client = new(new UpstashWorkflowClientOptions { BaseAddress = server.Address });
        InvalidOperationException thrown = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Contains("Credential", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static UpstashWorkflowClientOptions Options(string address)
        => new() { BaseAddress = new Uri(address), Credential = UpstashWorkflowAuth.BearerAuth(Secret) };

    private static async Task<SentRequest> SendAsync(ApiCredential credential)
    {
        StubHandler stub = new(Answer.Json("{}"));
        using UpstashWorkflowClient client = Clients.Workflow(stub, options => options.Credential = credential);
        await client.Logs.ListWorkflowRunLogsPageAsync(new() { Label = "x" });
        return stub.Only;
    }

    private static IEnumerable<string> Texts(ApiClientException exception)
    {
        yield return exception.ToString();
        yield return exception.RequestUri ?? "";
        foreach (object? value in exception.Data.Values)
            yield return value?.ToString() ?? "";
        if (exception is ApiException answer)
        {
            yield return answer.RawBody;
            yield return answer.ErrorMessage ?? "";
            foreach (string header in answer.Headers.Values.SelectMany(values => values))
                yield return header;
        }

        if (exception is ApiException<Error> typed)
            yield return typed.Error.ToJson();
    }
}
