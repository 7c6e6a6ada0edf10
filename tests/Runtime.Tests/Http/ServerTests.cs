using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class ServerTests
{
    private static readonly ApiServer Other = ApiServer.At("https://other.example/up");

    [Theory]
    [InlineData("https://h.example", "/v2", "/v1", "https://h.example/v2/logs")]
    [InlineData("https://h.example/v1/", "/v2", "/v1", "https://h.example/v2/logs")]
    [InlineData("https://h.example/a/v1", "/v2", "/v1", "https://h.example/a/v2/logs")]
    [InlineData("https://h.example/a/v1", "", "/v1", "https://h.example/a/logs")]
    [InlineData("https://h.example/a", "/v2", "", "https://h.example/a/v2/logs")]
    public async Task Another_path_takes_the_place_of_the_documents(string address, string path, string basePath, string expected)
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler, TestApi.Options(address));
        await api.CallAsync(Operation(ApiServer.Beside(path, basePath)), "/logs");
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal(expected, sent.Address.AbsoluteUri);
        Assert.NotNull(sent.Header("Authorization"));
    }

    [Theory]
    [InlineData("https://h.example", "https://h.example/api/logs")]
    [InlineData("https://h.example/", "https://h.example/api/logs")]
    [InlineData("https://h.example/mine", "https://h.example/mine/logs")]
    public async Task A_base_path_follows_a_host_alone(string address, string expected)
    {
        var handler = new StubHandler(StubHandler.Ok);
        using var http = new HttpClient(handler);
        using var api = new ApiPipeline(new ApiDescription { ClientName = "C", BasePath = "/api" }, TestApi.Options(address), http);
        await api.ListAsync("/logs");
        Assert.Equal(expected, Assert.Single(handler.Sent).Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_credential_stays_away_from_a_host_that_nobody_accepted_whoever_owns_the_client()
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline own = TestApi.Own(handler), given = TestApi.Given(handler);
        foreach (ApiPipeline api in new[] { own, given })
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => api.CallAsync(Operation(Other)));
            Assert.Contains("UseServer", refused.Message, StringComparison.Ordinal);
            Assert.Contains("https://other.example/up", refused.Message, StringComparison.Ordinal);
        }

        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("https://other.example/up")]
    [InlineData("https://OTHER.example:443/up/")]
    public async Task An_accepted_server_gets_it(string accepted)
    {
        var handler = new StubHandler(StubHandler.Ok);
        ApiClientOptions options = TestApi.Options();
        options.UseServer(new Uri(accepted));
        using ApiPipeline api = TestApi.Own(handler, options);
        await api.CallAsync(Operation(Other), "/logs");
        await api.CallAsync(TestApi.Operation(), "/logs");
        Assert.Equal(["https://other.example/up/logs", "https://api.example/logs"], handler.Sent.Select(sent => sent.Address.AbsoluteUri));
        Assert.All(handler.Sent, sent => Assert.NotNull(sent.Header("Authorization")));
    }

    [Theory]
    [InlineData("/up/logs?page=2", "https://other.example/up/logs?page=2")]
    [InlineData("https://api.example/logs?page=2", null)]
    public async Task The_next_page_stays_with_the_operations_own_server(string page, string? expected)
    {
        var handler = new StubHandler(StubHandler.Ok);
        ApiClientOptions options = TestApi.Options();
        options.UseServer(new Uri("https://other.example/up"));
        using ApiPipeline api = TestApi.Own(handler, options);
        Task<Logs> call = api.SendAsync<Logs, ModelItem<Logs>>(new ApiRequest(Operation(Other), "/logs").At(page), TestContext.Current.CancellationToken);
        await (expected is null ? Assert.ThrowsAsync<ApiResponseException>(() => call) : (Task)call);
        Assert.Equal(expected, handler.Sent.SingleOrDefault()?.Address.AbsoluteUri);
    }

    [Fact]
    public async Task Failures_name_the_server_that_was_asked()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(400)));
        ApiException failed = await Assert.ThrowsAnyAsync<ApiException>(
            () => api.CallAsync(new ApiOperation("Upload", "GET", "/logs") { Server = Other }, "/logs"));
        Assert.Contains("https://other.example/up/logs", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{s}://h.example", "s", "https", "https://h.example/")]
    [InlineData("https://{r}.h.example:{r}/{r}", "r", "1", "https://1.h.example:1/1")]
    [InlineData("{u}/v1", "u", "https://h.example/", "https://h.example/v1")]
    [InlineData("https://{h}/x", "h", "[::1]:8080", "https://[::1]:8080/x")]
    [InlineData("https://h.example/{p}", "p", "a?b#c", "https://h.example/a%3Fb%23c")]
    public void Values_are_put_in_their_places(string template, string name, string value, string expected) =>
        Assert.Equal(expected, ServerAddress.Create(template, (name, value)).AbsoluteUri);

    [Theory]
    [InlineData("https://{h}.example", "a/b")]
    [InlineData("https://{h}.example", "a@b")]
    [InlineData("https://{h}.example", "a?b")]
    [InlineData("https://{h}.example", "a#b")]
    [InlineData("https://{h}.example", "a\\b")]
    [InlineData("https://{h}.example", "a b")]
    [InlineData("https://{h}.example", "a\r\nb")]
    [InlineData("{h}://x.example", "ftp")]
    [InlineData("{h}://x.example", "https://evil.example/?")]
    [InlineData("{h}/v1", "no address")]
    [InlineData("https://x.example/{h}", "..")]
    public void Values_that_lead_elsewhere_are_refused(string template, string value) =>
        Assert.Throws<ArgumentException>(() => ServerAddress.Create(template, ("h", value)));

    private static ApiOperation Operation(ApiServer server) => new("Upload", "GET", "/logs") { Security = [["bearerAuth"]], Server = server };
}
