using System.Net.Sockets;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>When a request is sent again although its method is not idempotent.</summary>
public class RepeatableTests
{
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, 3)]
    [InlineData(HttpRequestError.ConnectionError, 3)]
    [InlineData(HttpRequestError.ResponseEnded, 1)]
    [InlineData(HttpRequestError.Unknown, 1)]
    [InlineData(HttpRequestError.SecureConnectionError, 1)]
    public async Task A_post_is_repeated_only_when_nothing_was_sent(HttpRequestError error, int attempts) =>
        Assert.Equal(attempts, await AttemptsAsync("POST", () => throw new HttpRequestException(error, "broken")));

    [Fact]
    public async Task A_post_is_repeated_when_no_connection_was_made_in_time()
    {
        Assert.Equal(3, await AttemptsAsync("POST", () => throw new TaskCanceledException("slow", new TimeoutException("ConnectTimeout"))));
    }

    [Theory]
    [InlineData("ListLogs", "POST", 3)]
    [InlineData("ListLogs", "PATCH", 3)]
    [InlineData(ApiClientOptions.AllOperations, "POST", 3)]
    [InlineData("listlogs", "POST", 1)]
    [InlineData("Other", "POST", 1)]
    public async Task The_user_says_which_operations_may_be_repeated(string operation, string method, int attempts) =>
        Assert.Equal(attempts, await AttemptsAsync(method, () => StubHandler.Status(503), operation));

    [Fact]
    public async Task A_stream_that_cannot_be_rewound_is_sent_once_whatever_the_user_says()
    {
        ApiClientOptions options = Options(ApiClientOptions.AllOperations);
        var handler = new StubHandler(() => StubHandler.Status(503));
        using ApiPipeline api = TestApi.Own(handler, options);
        using var body = new OneWayStream();
        var request = new ApiRequest(TestApi.Operation("POST"), "/v2/logs");
        request.SetStreamBody(body, "application/octet-stream");
        await Assert.ThrowsAnyAsync<ApiException>(() => api.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_refused_connection_is_one_where_nothing_was_sent()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        string address = $"http://{listener.LocalEndpoint}";
        listener.Stop();
        ApiClientOptions options = TestApi.Options(address);
        options.MaxRetries = 1;
        using var api = new ApiPipeline(TestApi.Description, options);
        var failure = await Assert.ThrowsAsync<ApiConnectionException>(() => api.CallAsync(TestApi.Operation("POST")));
        Assert.Equal(2, failure.Attempts);
        Assert.EndsWith(", 2 attempts)", failure.Message, StringComparison.Ordinal);
    }

    private static ApiClientOptions Options(string? operation)
    {
        ApiClientOptions options = TestApi.Options();
        options.MaxRetries = 2;
        if (operation is not null)
        {
            options.RepeatableOperations.Add(operation);
        }

        return options;
    }

    private static async Task<int> AttemptsAsync(string method, Func<HttpResponseMessage> answer, string? operation = null)
    {
        var handler = new StubHandler(answer);
        using ApiPipeline api = TestApi.Own(handler, Options(operation));
        return (await Assert.ThrowsAnyAsync<ApiClientException>(() => api.CallAsync(TestApi.Operation(method)))).Attempts;
    }

    private sealed class OneWayStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
