using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>What becomes of calls, in the container's log.</summary>
public sealed class LogTests
{
    private readonly LogLines _log = new();

    [Fact]
    public async Task A_success_is_for_debugging()
    {
        await CallAsync(_ => Stub.Json("[1,2]"));

        LogLine line = Assert.Single(_log.Of(Hosts.ShopCategory));
        Assert.Equal((LogLevel.Debug, 1, "Succeeded"), (line.Level, line.Event.Id, line.Event.Name));
        Assert.Matches(@"^ListOrders succeeded: GET https://shop\.example/api/orders, status 200, \d+\.\d ms$", line.Message);
        Assert.Contains("Operation=ListOrders", line.Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_a_warning_with_its_status()
    {
        await Assert.ThrowsAsync<ApiException>(() => CallAsync(_ => Stub.Json("""{"error":"no such page"}""", HttpStatusCode.NotFound)));

        LogLine line = Assert.Single(_log.Of(Hosts.ShopCategory));
        Assert.Equal((LogLevel.Warning, 3, "Failed"), (line.Level, line.Event.Id, line.Event.Name));
        Assert.Matches(@"^ListOrders failed: GET https://shop\.example/api/orders, status 404, \d+\.\d ms: 404 Not Found: no such page$", line.Message);
    }

    [Fact]
    public async Task Of_a_strangers_exception_only_the_type_is_said()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => CallAsync(_ => throw new InvalidOperationException("my password is 4711")));

        LogLine line = Assert.Single(_log.Of(Hosts.ShopCategory));
        Assert.EndsWith(": System.InvalidOperationException", line.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", line.Message + line.Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_given_up_is_for_debugging()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => CallAsync(
            _ =>
            {
                stop.Cancel();
                throw new OperationCanceledException(stop.Token);
            },
            ct: stop.Token));

        LogLine line = Assert.Single(_log.Of(Hosts.ShopCategory));
        Assert.Equal((LogLevel.Debug, 4, "Canceled"), (line.Level, line.Event.Id, line.Event.Name));
    }

    [Fact]
    public async Task A_named_client_writes_to_the_same_category()
    {
        await CallAsync(_ => Stub.Json("[]"), "eu");

        Assert.Single(_log.Of(Hosts.ShopCategory));
        Assert.NotEmpty(_log.Of($"System.Net.Http.HttpClient.{Hosts.ShopCategory}-eu.LogicalHandler"));
    }

    [Theory]
    [InlineData(LogLevel.Information)]
    [InlineData(LogLevel.Warning)]
    public async Task Below_its_level_nothing_is_written(LogLevel level)
    {
        await CallAsync(_ => Stub.Json("[]"), level: level);

        Assert.Empty(_log.Of(Hosts.ShopCategory));
    }

    private async Task CallAsync(Func<HttpRequestMessage, HttpResponseMessage> answer, string? name = null, LogLevel level = LogLevel.Trace, CancellationToken ct = default)
    {
        HostApplicationBuilder builder = Hosts.Empty(_log);
        builder.Logging.SetMinimumLevel(level);
        IHttpClientBuilder http = name is null ? builder.Services.AddShopClient(Hosts.WithToken) : builder.Services.AddShopClient(name, Hosts.WithToken);
        http.ConfigurePrimaryHttpMessageHandler(() => new Stub(answer));
        using IHost host = builder.Build();
        var client = name is null ? host.Services.GetRequiredService<IShopClient>() : host.Services.GetRequiredKeyedService<IShopClient>(name);
        await client.ListOrdersAsync(new() { Page = 7 }, ct);
    }
}
