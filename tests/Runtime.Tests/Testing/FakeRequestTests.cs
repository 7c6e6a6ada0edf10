using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Testing;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Testing;

/// <summary>What a fake remembers.</summary>
public class FakeRequestTests
{
    private readonly FakeApiHandler _fake = new();

    public FakeRequestTests() => _fake.OnAnyOther().Respond("{}");

    [Fact]
    public async Task A_request_has_all_that_was_sent()
    {
        using ApiPipeline api = TestApi.Given(_fake);
        await api.ListAsync("/v2/logs?state=a%2Bb%20c&state=d&empty=&flag&x=1+1");
        FakeApiRequest request = Assert.Single(_fake.Requests);
        Assert.Equal("ListLogs", request.Operation);
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Equal("/v2/logs", request.Uri.AbsolutePath);
        Assert.Equal(["a+b c", "d"], request.Query["state"]);
        Assert.Equal(["a+b c", "", "", "1 1", null], [request.QueryValue("state"), request.QueryValue("empty"), request.QueryValue("flag"), request.QueryValue("x"), request.QueryValue("State")]);
        Assert.Equal($"Bearer {TestApi.Token}", request.HeaderValue("authorization"));
        Assert.Equal(["application/json"], request.Headers["Accept"]);
        Assert.Null(request.HeaderValue("X-None"));
        Assert.Equal((0, ""), (request.Body.Length, request.Text));
    }

    [Fact]
    public async Task Nothing_that_is_printed_has_the_credential()
    {
        ApiClientOptions options = TestApi.Options();
        options.Credential = TestApi.QueryKey;
        using ApiPipeline api = TestApi.Given(_fake, options);
        await api.ListAsync();
        FakeApiRequest request = Assert.Single(_fake.Requests);
        Assert.Equal(TestApi.Token, request.QueryValue("qstash_token"));
        Assert.Equal("ListLogs: GET https://api.example/v2/logs", request.ToString());

        // A fake with no answer is the one that prints.
        var silent = new FakeApiHandler();
        using ApiPipeline other = TestApi.Given(silent, options);
        var error = await Assert.ThrowsAsync<UnexpectedRequestException>(() => other.ListAsync());
        Assert.DoesNotContain("s3cr3t", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_read_to_its_end()
    {
        await SendAsync(request => request.SetJsonBody<Logs, ModelItem<Logs>>(new Logs { Cursor = "ü" }));
        FakeApiRequest request = Assert.Single(_fake.Requests);
        Assert.Equal("""{"cursor":"ü"}""", request.Text);
        Assert.Equal(Encoding.UTF8.GetBytes(request.Text), request.Body.ToArray());
        Assert.Equal("ü", request.ReadBody<Logs>().Cursor);
        Assert.Equal("application/json", request.HeaderValue("Content-Type"));
    }

    [Fact]
    public async Task A_stream_is_read_and_stays_open()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        await SendAsync(request => request.SetStreamBody(stream, "application/octet-stream"));
        Assert.Equal([1, 2, 3], Assert.Single(_fake.Requests).Body.ToArray());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_text_is_read_in_its_charset()
    {
        await SendAsync(request => request.SetTextBody("ü", "text/plain; charset=iso-8859-1"));
        FakeApiRequest request = Assert.Single(_fake.Requests);
        Assert.Equal("ü", request.Text);
        Assert.Equal([0xFC], request.Body.ToArray());
    }

    [Fact]
    public async Task A_hundred_calls_at_once_are_a_hundred_requests_and_answers()
    {
        FakeApiOperation operation = _fake.On("ListLogs").Respond("""{"cursor":"1"}""").Respond("""{"cursor":"2"}""").Respond("""{"cursor":"3"}""");
        using ApiPipeline api = TestApi.Given(_fake);
        Logs[] logs = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => api.ListAsync($"/v2/logs?i={i}"))));
        Assert.Equal(100, _fake.Requests.Count);
        Assert.Equal(100, operation.Requests.Select(request => request.QueryValue("i")).Distinct().Count());
        Assert.Equal([("1", 1), ("2", 1), ("3", 98)], logs.GroupBy(log => log.Cursor!).OrderBy(same => same.Key).Select(same => (same.Key, same.Count())));
    }

    [Fact]
    public async Task A_list_of_requests_does_not_grow()
    {
        using ApiPipeline api = TestApi.Given(_fake);
        await api.ListAsync();
        IReadOnlyList<FakeApiRequest> before = _fake.Requests;
        await api.ListAsync();
        Assert.Equal((1, 2), (before.Count, _fake.Requests.Count));
    }

    [Fact]
    public async Task A_client_with_a_transport_of_its_own_names_no_operation()
    {
        using ApiPipeline api = TestApi.Own(_fake);
        await api.ListAsync();
        Assert.Equal("", Assert.Single(_fake.Requests).Operation);
    }

    [Fact]
    public async Task Handlers_of_users_know_the_operation()
    {
        string? seen = null;
        var handler = new StubHandler(_ => StubHandler.Ok());
        using var http = new HttpClient(new Watching(request => seen = request.Options.TryGetValue(ApiClientOptions.OperationKey, out string? name) ? name : null) { InnerHandler = handler });
        using var api = new ApiPipeline(TestApi.Description, TestApi.Options(), http);
        await api.ListAsync();
        Assert.Equal("ListLogs", seen);
    }

    private async Task SendAsync(Action<ApiRequest> prepare)
    {
        using ApiPipeline api = TestApi.Given(_fake);
        var request = new ApiRequest(TestApi.Operation("POST"), "/v2/logs");
        prepare(request);
        await api.SendAsync<Logs, ModelItem<Logs>>(request, TestContext.Current.CancellationToken);
    }

    private sealed class Watching(Action<HttpRequestMessage> see) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
