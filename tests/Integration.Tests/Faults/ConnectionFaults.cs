using System.Net;
using System.Net.Sockets;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Services that cannot be reached, and the connections to those that can.</summary>
public sealed class ConnectionFaults
{
    [Fact]
    public async Task Case_51_a_refused_connection_is_an_error_that_names_the_host()
    {
        using TcpListener nobody = new(IPAddress.Loopback, 0);
        nobody.Start();
        int port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        ApiConnectionException thrown = await CatchAsync($"http://127.0.0.1:{port}");
        Assert.Equal(HttpRequestError.ConnectionError, thrown.HttpRequestError);
        Assert.Contains($"127.0.0.1:{port}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_51_a_name_that_does_not_exist_is_an_error_that_names_it()
    {
        ApiConnectionException thrown = await CatchAsync("https://no-such-host.invalid");
        Assert.Equal(HttpRequestError.NameResolutionError, thrown.HttpRequestError);
        Assert.Contains("no-such-host.invalid", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SocketError.HostUnreachable)]
    [InlineData(SocketError.NetworkUnreachable)]
    public async Task Case_51_a_network_without_a_way_to_the_host_is_an_error_that_names_it(SocketError error)
    {
        // What the system says where there is no route; a test has none that it could take away.
        using HttpClient given = new(new SocketsHttpHandler { ConnectCallback = (_, _) => throw new SocketException((int)error) });
        ApiConnectionException thrown = await CatchAsync("http://127.0.0.1:9", given);
        Assert.Equal(HttpRequestError.ConnectionError, thrown.HttpRequestError);
        Assert.Contains("127.0.0.1:9", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(error, Assert.IsType<SocketException>(thrown.InnerException!.InnerException).SocketErrorCode);
    }

    [Fact]
    public void Case_53_connections_of_a_client_do_not_outlive_a_change_of_the_address()
    {
        using UpstashWorkflowClient client = new("token");
        SocketsHttpHandler handler = Assert.Single(ObjectGraph.Find<SocketsHttpHandler>(client));
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }

    [Fact]
    public async Task Case_53_a_given_client_is_neither_changed_nor_disposed_of()
    {
        using FaultyService service = new(Reply.Page(null, "a"));
        SocketsHttpHandler handler = new() { PooledConnectionLifetime = TimeSpan.FromSeconds(77) };
        using HttpClient given = new(handler) { Timeout = TimeSpan.FromSeconds(33), MaxResponseContentBufferSize = 4_321 };
        given.DefaultRequestHeaders.Add("X-Mine", "1");
        using (UpstashWorkflowClient client = service.Connect(given))
            await client.Logs.ListWorkflowRunLogsPageAsync();

        Assert.Equal((TimeSpan.FromSeconds(33), 4_321, null), (given.Timeout, given.MaxResponseContentBufferSize, given.BaseAddress));
        Assert.Equal("X-Mine", Assert.Single(given.DefaultRequestHeaders).Key);
        Assert.Equal((TimeSpan.FromSeconds(77), true), (handler.PooledConnectionLifetime, handler.AllowAutoRedirect));
        Assert.Contains("runs", await given.GetStringAsync(service.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.All(service.Requests, head => Assert.Contains("X-Mine: 1", head, StringComparison.Ordinal));
        Assert.DoesNotContain("Authorization", service.Requests[1], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<ApiConnectionException> CatchAsync(string address, HttpClient? given = null)
    {
        UpstashWorkflowClientOptions options = new() { BaseAddress = new Uri(address), Credential = UpstashWorkflowAuth.BearerAuth("token"), MaxRetries = 0 };
        using UpstashWorkflowClient client = given is null ? new(options) : new(given, options);
        ApiConnectionException thrown = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(("ListWorkflowRunLogs", 1, $"{address}/v2/workflows/logs"), (thrown.Operation, thrown.Attempts, thrown.RequestUri));
        Assert.Equal(thrown.HttpRequestError, Assert.IsType<HttpRequestException>(thrown.InnerException).HttpRequestError);
        return thrown;
    }
}
