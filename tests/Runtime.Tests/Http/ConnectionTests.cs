using System.Net.Sockets;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class ConnectionTests
{
    private const string Good = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 27\r\n\r\n{\"cursor\":\"c\",\"runs\":[\"a\"]}";

    [Fact]
    public async Task Case_1_headers_that_never_come_are_a_timeout_that_names_the_limit()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WaitAsync();
        });
        await AssertTimesOutAsync(server);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-Slow: a\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n", " ")]
    public async Task Case_2_and_3_dripped_headers_and_bodies_do_not_extend_the_limit(string start, string drop)
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(start);
            while (true)
            {
                await connection.SendAsync(drop);
                await connection.WaitAsync(20);
            }
        });
        await AssertTimesOutAsync(server);
    }

    [Fact]
    public async Task Case_1_and_48_the_caller_cancels_with_its_own_token()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            await connection.WaitAsync();
        });
        using ApiPipeline api = TestApi.Real(server, options => options.MaxRetries = 3);
        using var cancel = new CancellationTokenSource(150);
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.ListUntilAsync(cancel.Token));
        Assert.Equal(cancel.Token, canceled.CancellationToken);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task The_time_limit_of_a_given_client_is_a_timeout_too()
    {
        var handler = new StubHandler(async (_, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return StubHandler.Ok();
        });
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(50) };
        using var api = new ApiPipeline(TestApi.Description, TestApi.Options(), http);
        Assert.Null((await Assert.ThrowsAsync<ApiTimeoutException>(() => api.ListAsync())).Timeout);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{\"runs\":[]}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"runs\":[]}\r\n")]
    [InlineData("")]
    [InlineData("HELLO\r\n\r\n")]
    public async Task Case_4_5_8_a_cut_answer_is_a_connection_failure_and_repeated(string cut)
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(cut);
        });
        using (ApiPipeline once = TestApi.Real(server))
        {
            var failure = await Assert.ThrowsAsync<ApiConnectionException>(() => once.ListAsync());
            Assert.NotNull(failure.InnerException);
            Assert.EndsWith($"(GET {server.Address}/v2/logs)", failure.Message, StringComparison.Ordinal);
        }

        using LoopbackServer again = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(connection.Number == 1 ? cut : Good);
        });
        using ApiPipeline repeating = TestApi.Real(again, options => options.MaxRetries = 1);
        Assert.Equal("c", (await repeating.ListAsync()).Cursor);
        Assert.Equal(2, again.Connections);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(16 * 1024)]
    [InlineData(1 << 20)]
    [InlineData(5_000_000)]
    public async Task A_body_of_any_size_arrives_whole_announced_or_not(int size)
    {
        string json = $$"""{"cursor":"{{new string('x', size)}}"}""";
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            string length = connection.Number == 1 ? $"Content-Length: {json.Length}\r\n" : "";
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nConnection: close\r\n{length}\r\n{json}");
        });
        using ApiPipeline api = TestApi.Real(server);
        Assert.Equal(size, (await api.ListAsync()).Cursor!.Length);
        Assert.Equal(size, (await api.ListAsync()).Cursor!.Length);
    }

    [Fact]
    public async Task Case_7_an_answer_that_ends_with_the_connection_in_the_middle_of_the_JSON_cannot_be_read()
    {
        using LoopbackServer server = LoopbackServer.Answering("HTTP/1.1 200 OK\nContent-Type: application/json\nConnection: close", "{\"runs\":[\"a\""u8.ToArray());
        using ApiPipeline api = TestApi.Real(server);
        await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());
    }

    [Fact]
    public async Task Case_8_a_reset_is_a_connection_failure()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });
        using ApiPipeline api = TestApi.Real(server);
        await Assert.ThrowsAsync<ApiConnectionException>(() => api.ListAsync());
    }

    [Fact]
    public async Task Case_9_a_stale_connection_is_replaced_unnoticed()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Good);
        });
        using ApiPipeline api = TestApi.Real(server);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("c", (await api.ListAsync()).Cursor);
            await Task.Delay(30, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Case_48_a_connection_is_used_again_after_each_kind_of_call()
    {
        using LoopbackServer server = new(async connection =>
        {
            while (await connection.ReadRequestAsync() is { Length: > 0 } request)
            {
                await connection.SendAsync(request.StartsWith("DELETE", StringComparison.Ordinal) ? Good.Replace("200 OK", "404 Not Found", StringComparison.Ordinal) : Good);
            }
        });
        using ApiPipeline api = TestApi.Real(server);
        CancellationToken ct = TestContext.Current.CancellationToken;
        await api.ListAsync();
        await api.SendAsync(new ApiRequest(TestApi.Operation(), "/v2/logs"), ct);
        await (await api.SendForStreamAsync(new ApiRequest(TestApi.Operation(), "/v2/logs"), ct)).DisposeAsync();
        await Assert.ThrowsAnyAsync<ApiException>(() => api.CallAsync(TestApi.Operation("DELETE")));
        await api.ListAsync();
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Case_50_a_hundred_calls_at_once_do_not_mix()
    {
        var handler = new StubHandler(async (request, ct) =>
        {
            await Task.Yield();
            return StubHandler.Json($$"""{"cursor":"{{request.Address.Query[1..]}}"}""");
        });
        using ApiPipeline api = TestApi.Own(handler);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async i => Assert.Equal($"n{i}", (await api.ListAsync($"/v2/logs?n{i}")).Cursor)));
    }

    [Fact]
    public async Task Case_51_a_refused_connection_names_the_host_and_keeps_the_reason()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        string address = $"http://{listener.LocalEndpoint}";
        listener.Stop();
        ApiClientOptions options = TestApi.Options(address);
        options.MaxRetries = 0;
        using var api = new ApiPipeline(TestApi.Description, options);
        var failure = await Assert.ThrowsAsync<ApiConnectionException>(() => api.ListAsync());
        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Contains("127.0.0.1", failure.Message, StringComparison.Ordinal);
        Assert.Equal("ListLogs", failure.Operation);
    }

    [Fact]
    public async Task Case_51_a_name_that_does_not_exist_is_a_connection_failure()
    {
        ApiClientOptions options = TestApi.Options("https://no-such-host.invalid");
        options.MaxRetries = 0;
        using var api = new ApiPipeline(TestApi.Description, options);
        var failure = await Assert.ThrowsAsync<ApiConnectionException>(() => api.ListAsync());
        Assert.Contains("no-such-host.invalid", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_57_headers_beyond_64_KB_are_refused_and_not_asked_for_again()
    {
        using LoopbackServer server = LoopbackServer.Answering("HTTP/1.1 200 OK\nX-Large: " + new string('x', 100_000));
        using ApiPipeline api = TestApi.Real(server, options => options.MaxRetries = 2);
        Assert.Equal(1, (await Assert.ThrowsAsync<ApiConnectionException>(() => api.ListAsync())).Attempts);
    }

    private static async Task AssertTimesOutAsync(LoopbackServer server)
    {
        using ApiPipeline api = TestApi.Real(server, options => options.Timeout = TimeSpan.FromMilliseconds(250));
        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => api.ListAsync());
        Assert.Equal(TimeSpan.FromMilliseconds(250), failure.Timeout);
        Assert.Contains("0.25 s", failure.Message, StringComparison.Ordinal);
    }
}
