using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>Repeating is for the handlers: none by itself, and the documented recipe against a real server.</summary>
public sealed class ResilienceTests
{
    [Fact]
    public async Task Nothing_is_repeated_by_itself()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => LoopbackServer.Status(context, 503));

        var failure = await Assert.ThrowsAsync<ApiException>(() => RunAsync(server, client => client.ListOrdersAsync()));

        Assert.Equal(1, failure.Attempts);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task With_the_recipe_a_GET_is_repeated_until_it_succeeds_with_its_credential_each_time()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(
            (context, before) => before < 3 ? LoopbackServer.Status(context, 503) : LoopbackServer.Json(context, "[4]"));

        IReadOnlyList<long> orders = await RunAsync(server, client => client.ListOrdersAsync(), Recipe);

        Assert.Equal([4], orders);
        Assert.Equal(Enumerable.Repeat($"GET /orders Bearer {Hosts.Token}", 4), server.Requests);
    }

    [Fact]
    public async Task A_key_in_the_query_stands_there_once_in_each_attempt()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => LoopbackServer.Status(context, 503));

        await Assert.ThrowsAsync<ApiException>(() => RunAsync(server, client => client.ListOrdersAsync(), Recipe, options => options.Credential = ShopAuth.KeyAuth("k")));

        Assert.Equal(Enumerable.Repeat("GET /orders?api_key=k ", 4), server.Requests);
    }

    [Fact]
    public async Task Attempts_are_not_multiplied()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => LoopbackServer.Status(context, 503));

        await Assert.ThrowsAsync<ApiException>(() => RunAsync(server, client => client.ListOrdersAsync(), Recipe));

        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_POST_is_not_repeated()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => LoopbackServer.Status(context, 503));

        await Assert.ThrowsAsync<ApiException>(() => RunAsync(server, client => Done(client.AddOrderAsync(new() { Article = "tea" })), Recipe));

        Assert.Equal($"POST /orders Bearer {Hosts.Token}", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task The_time_limit_of_the_handler_is_a_timeout_of_ours()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => RunAsync(server, client => client.ListOrdersAsync(), options =>
        {
            Recipe(options);
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(100);
            options.TotalRequestTimeout.Timeout = TimeSpan.FromMilliseconds(250);
        }));

        Assert.IsType<TimeoutRejectedException>(failure.InnerException);
        Assert.Equal(ApiTimeLimit.HttpClient, failure.Limit);
    }

    [Fact]
    public async Task An_open_circuit_is_a_connection_that_there_is_not()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => LoopbackServer.Status(context, 503));

        var failure = await Assert.ThrowsAsync<ApiConnectionException>(() => RunAsync(
            server,
            async client =>
            {
                await Assert.ThrowsAsync<ApiException>(() => client.ListOrdersAsync());
                return await client.ListOrdersAsync();
            },
            options =>
            {
                Recipe(options);
                options.Retry.MaxRetryAttempts = 1;
                options.CircuitBreaker.MinimumThroughput = 2;
            }));

        Assert.IsType<BrokenCircuitException>(failure.InnerException);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_provider_is_asked_once_for_a_call()
    {
        int asked = 0;
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => LoopbackServer.Status(context, 503));

        await Assert.ThrowsAsync<ApiException>(() => RunAsync(
            server, client => client.ListOrdersAsync(), Recipe, options => options.Credential = ShopAuth.BearerAuth(_ => ValueTask.FromResult($"t{++asked}"))));

        Assert.Equal(Enumerable.Repeat("GET /orders Bearer t1", 4), server.Requests);
    }

    // As docs/dependency-injection.md has it, only faster.
    private static void Recipe(HttpStandardResilienceOptions options)
    {
        options.Retry.DisableForUnsafeHttpMethods();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
    }

    private static async Task<T> RunAsync<T>(
        LoopbackServer server, Func<IShopClient, Task<T>> call, Action<HttpStandardResilienceOptions>? resilience = null, Action<ShopClientOptions>? configure = null)
    {
        HostApplicationBuilder builder = Hosts.Empty();
        IHttpClientBuilder http = builder.Services.AddShopClient(Hosts.Configuration(("BaseAddress", server.Address.ToString()), ("Token", Hosts.Token)), configure);
        if (resilience is not null)
            http.AddStandardResilienceHandler(resilience);
        using IHost host = builder.Build();
        await host.StartAsync();
        return await call(host.Services.GetRequiredService<IShopClient>());
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
