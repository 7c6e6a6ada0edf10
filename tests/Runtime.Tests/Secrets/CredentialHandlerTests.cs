using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Secrets;

/// <summary>The last handler puts credentials in: the ones above it see none, before and after.</summary>
public class CredentialHandlerTests
{
    private static readonly string[][] Everything = [["bearerAuth", "key", "app", "session"]];

    [Fact]
    public async Task Handlers_above_see_no_credential_and_the_service_sees_all()
    {
        var service = new StubHandler(StubHandler.Ok);
        var watcher = new Watcher(new CredentialHandler(service));
        using ApiPipeline api = Create(watcher);
        await api.CallAsync(TestApi.Operation(security: Everything));
        Assert.Equal(2, watcher.Seen.Count);
        Assert.All(watcher.Seen, seen => Assert.DoesNotContain("s3cr3t", seen, StringComparison.Ordinal));
        SentRequest sent = Assert.Single(service.Sent);
        Assert.Equal(
            ("Bearer s3cr3t-1", "s3cr3t-2", "?app=s3cr3t-3", "sid=s3cr3t-4"),
            (sent.Header("Authorization"), sent.Header("X-Key"), sent.Address.Query, sent.Header("Cookie")));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_carries_each_credential_once()
    {
        var service = new StubHandler(() => StubHandler.Status(503), () => throw new HttpRequestException("broken"), StubHandler.Ok);
        using ApiPipeline api = Create(new Repeater(new CredentialHandler(service), times: 3));
        await api.CallAsync(TestApi.Operation(security: Everything));
        Assert.Equal(3, service.Sent.Count);
        Assert.All(service.Sent, sent => Assert.Equal(
            ("Bearer s3cr3t-1", "s3cr3t-2", "?app=s3cr3t-3", "sid=s3cr3t-4"),
            (sent.Header("Authorization"), sent.Header("X-Key"), sent.Address.Query, sent.Header("Cookie"))));
    }

    [Fact]
    public async Task An_address_that_a_handler_changes_stays_changed()
    {
        var service = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = Create(new Mover(new CredentialHandler(service)));
        await api.CallAsync(TestApi.Operation(security: [["app"]]), "/v2/logs?count=5");
        Assert.Equal("https://10.0.0.7/v2/logs?count=5&app=s3cr3t-3", Assert.Single(service.Sent).Address.AbsoluteUri);
    }

    [Fact]
    public async Task The_clients_own_header_is_back_afterwards()
    {
        var service = new StubHandler(StubHandler.Ok);
        var watcher = new Watcher(new CredentialHandler(service));
        var http = new HttpClient(watcher);
        http.DefaultRequestHeaders.Add("X-Key", "default");
        using var api = new ApiPipeline(TestApi.Description, Options, http, null);
        await api.CallAsync(TestApi.Operation(security: [["key"]]));
        Assert.Equal("s3cr3t-2", Assert.Single(service.Sent).Header("X-Key"));
        Assert.All(watcher.Seen, seen => Assert.Contains("X-Key: default", seen, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("key", true)]
    [InlineData("session", true)]
    [InlineData("bearerAuth", false)]
    [InlineData("app", false)]
    public async Task A_transport_that_took_a_key_to_another_host_is_a_failure(string scheme, bool isLeak)
    {
        var redirecting = new StubHandler(request =>
        {
            HttpResponseMessage response = StubHandler.Ok();
            response.RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/logs");
            return response;
        });
        using ApiPipeline api = Create(new CredentialHandler(redirecting));
        Exception? failure = await Record.ExceptionAsync(() => api.CallAsync(TestApi.Operation(security: [[scheme]])));
        Assert.Equal(isLeak, failure is ApiResponseException);
        Assert.Equal(isLeak, failure?.Message.Contains("elsewhere.example", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_provider_throws_is_its_own(bool isTimeout)
    {
        Exception thrown = isTimeout ? new TaskCanceledException("slow", new TimeoutException()) : new HttpRequestException("no vault");
        ApiClientOptions options = TestApi.Options();
        options.Credential = ApiCredential.Bearer("bearerAuth", _ => throw thrown);
        var service = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(service, options);
        Assert.Same(thrown, await Record.ExceptionAsync(() => api.ListAsync()));
        Assert.Empty(service.Sent);
    }

    [Fact]
    public void The_secrets_of_a_message_show_themselves_by_no_text()
    {
        var credentials = new MessageCredentials([], ["s3cr3t"], HttpClientOwnership.Factory);
        Assert.DoesNotContain("s3cr3t", credentials.ToString(), StringComparison.Ordinal);
    }

    private static ApiPipeline Create(HttpMessageHandler handler) => new(TestApi.Description, Options, new HttpClient(handler), null);

    private static ApiClientOptions Options()
    {
        ApiClientOptions options = TestApi.Options();
        options.Credential = ApiCredential.Bearer("bearerAuth", "s3cr3t-1");
        options.Credentials.Add(ApiCredential.ApiKey("key", ApiKeyLocation.Header, "X-Key", "s3cr3t-2"));
        options.Credentials.Add(ApiCredential.ApiKey("app", ApiKeyLocation.Query, "app", "s3cr3t-3"));
        options.Credentials.Add(ApiCredential.ApiKey("session", ApiKeyLocation.Cookie, "sid", "s3cr3t-4"));
        return options;
    }

    /// <summary>Notes what a logger would: all that a message shows, before and after it was sent.</summary>
    private sealed class Watcher(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<string> Seen { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(Show(request));
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            Seen.Add(Show(request));
            return response;
        }

        private static string Show(HttpRequestMessage request) => $"{request} {string.Join(' ', request.Options)}";
    }

    private sealed class Repeater(HttpMessageHandler inner, int times) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int i = 1; i < times; i++)
            {
                try
                {
                    (await base.SendAsync(request, cancellationToken)).Dispose();
                }
                catch (HttpRequestException)
                {
                }
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Mover(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Host = "10.0.0.7" }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
