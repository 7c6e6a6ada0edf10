using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>What is in the container.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task The_client_and_its_interface_are_one_singleton()
    {
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(Hosts.WithToken);
        using IHost host = builder.Build();
        await host.StartAsync();

        using IServiceScope scope = host.Services.CreateScope();
        var client = host.Services.GetRequiredService<ShopClient>();

        Assert.Same(client, host.Services.GetRequiredService<IShopClient>());
        Assert.Same(client, scope.ServiceProvider.GetRequiredService<IShopClient>());
    }

    [Fact]
    public async Task The_bundled_client_runs_from_a_container()
    {
        var stub = new Stub(_ => Stub.Json("""{"runs":[{"workflowRunId":"wfr_1"}]}"""));
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddUpstashWorkflowClient(options => options.Credential = UpstashWorkflowAuth.BearerAuth(Hosts.Token)).ConfigurePrimaryHttpMessageHandler(() => stub);
        using IHost host = builder.Build();

        await foreach (WorkflowRun run in host.Services.GetRequiredService<IUpstashWorkflowClient>().Logs.ListWorkflowRunLogsAsync())
            Assert.Equal("wfr_1", run.WorkflowRunId);

        Assert.Equal("Bearer " + Hosts.Token, Assert.Single(stub.Authorizations));
    }

    [Fact]
    public async Task Clients_of_several_names_share_nothing()
    {
        var stubs = new Dictionary<string, Stub> { [""] = new(), ["eu"] = new(), ["us"] = new() };
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(options => options.Credential = ShopAuth.BearerAuth("plain")).ConfigurePrimaryHttpMessageHandler(() => stubs[""]);
        builder.Services.AddShopClient("eu", Hosts.Configuration(("Token", "europe"), ("BaseAddress", "https://eu.shop.example"))).ConfigurePrimaryHttpMessageHandler(() => stubs["eu"]);
        builder.Services.AddShopClient("us", options => options.Credential = ShopAuth.KeyAuth("america")).ConfigurePrimaryHttpMessageHandler(() => stubs["us"]);
        using IHost host = builder.Build();
        await host.StartAsync();

        for (int i = 0; i < 2; i++)
        {
            await host.Services.GetRequiredService<IShopClient>().ListOrdersAsync();
            await host.Services.GetRequiredKeyedService<IShopClient>("eu").ListOrdersAsync();
            await host.Services.GetRequiredKeyedService<IShopClient>("us").ListOrdersAsync();
        }

        Assert.Equal(["Bearer plain", "Bearer plain"], stubs[""].Authorizations);
        Assert.Equal(["Bearer europe", "Bearer europe"], stubs["eu"].Authorizations);
        Assert.Equal(["GET https://eu.shop.example/orders", "GET https://eu.shop.example/orders"], stubs["eu"].Lines);
        Assert.Equal([null, null], stubs["us"].Authorizations);
        Assert.All(stubs["us"].Lines, line => Assert.EndsWith("?api_key=america", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_named_client_is_a_keyed_singleton_and_no_other()
    {
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient("eu", Hosts.WithToken);
        using IHost host = builder.Build();

        Assert.Null(host.Services.GetService<IShopClient>());
        Assert.Same(host.Services.GetRequiredKeyedService<ShopClient>("eu"), host.Services.GetRequiredKeyedService<IShopClient>("eu"));
        Assert.Null(host.Services.GetKeyedService<IShopClient>("us"));
    }

    [Fact]
    public async Task Adding_twice_adds_to_the_options_and_keeps_the_handlers()
    {
        var stub = new Stub();
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(Hosts.WithToken).ConfigurePrimaryHttpMessageHandler(() => stub);
        builder.Services.AddShopClient(options => options.BaseAddress = new Uri("https://other.example"));
        using IHost host = builder.Build();
        await host.StartAsync();

        await host.Services.GetRequiredService<IShopClient>().ListOrdersAsync();

        Assert.Equal(("GET https://other.example/orders", "Bearer " + Hosts.Token), (stub.Lines.Single(), stub.Authorizations.Single()));
        Assert.Single(host.Services.GetServices<IShopClient>());
        Assert.Single(host.Services.GetServices<IValidateOptions<ShopClientOptions>>());
    }

    [Fact]
    public void What_a_test_put_in_its_place_stays()
    {
        HostApplicationBuilder builder = Hosts.Empty();
        var fake = new FakeShop();
        builder.Services.AddSingleton<IShopClient>(fake);
        builder.Services.AddShopClient(Hosts.WithToken);
        using IHost host = builder.Build();

        Assert.Same(fake, host.Services.GetRequiredService<IShopClient>());
    }

    [Fact]
    public async Task The_container_ends_the_client_and_its_connections_are_the_factorys()
    {
        var stub = new Stub();
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(Hosts.WithToken).ConfigurePrimaryHttpMessageHandler(() => stub);
        IHost host = builder.Build();
        var client = host.Services.GetRequiredService<ShopClient>();
        await client.ListOrdersAsync();

        client.Dispose();
        await client.ListOrdersAsync();
        host.Dispose();

        Assert.False(stub.IsDisposed);
        Assert.Equal(2, stub.Lines.Count);
    }

    [Fact]
    public void Transport_and_client_are_set_up_as_a_clients_own_are()
    {
        HttpMessageHandler? transport = null;
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(Hosts.WithToken).ConfigurePrimaryHttpMessageHandler((handler, _) => transport = handler);
        using IHost host = builder.Build();

        HttpClient http = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(Hosts.ShopCategory);

        var sockets = Assert.IsType<SocketsHttpHandler>(transport);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.Equal(DecompressionMethods.All, sockets.AutomaticDecompression);
        Assert.Equal(TimeSpan.FromMinutes(5), sockets.PooledConnectionLifetime);
        Assert.Equal((Timeout.InfiniteTimeSpan, HttpVersion.Version20), (http.Timeout, http.DefaultRequestVersion));
    }

    [Fact]
    public void Null_and_an_empty_name_are_refused()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentNullException>(() => services.AddShopClient((IConfiguration)null!));
        Assert.Throws<ArgumentException>(() => services.AddShopClient("", Hosts.WithToken));
        Assert.Throws<ArgumentNullException>(() => ShopClientServiceCollectionExtensions.AddShopClient(null!));
        Assert.Empty(services);
    }

    [Fact]
    public async Task Without_a_host_the_options_are_checked_when_the_client_is_asked_for()
    {
        var services = new ServiceCollection();
        services.AddShopClient();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IShopClient>);
    }

    private sealed class FakeShop : IShopClient
    {
        public Task AddOrderAsync(Order body, CancellationToken ct = default) => Task.CompletedTask;

        public Task<string> GetInvoiceAsync(CancellationToken ct = default) => Task.FromResult("");

        public Task<IReadOnlyList<long>> ListOrdersAsync(ListOrdersQuery? query = null, CancellationToken ct = default) => Task.FromResult<IReadOnlyList<long>>([]);
    }
}
