using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>A fake in place of the transport, as an application's own tests put it there.</summary>
public sealed class FakeTests
{
    [Fact]
    public async Task It_answers_by_operation_below_the_handlers_of_the_application()
    {
        var fake = new FakeApiHandler();
        fake.On(nameof(IShopClient.ListOrdersAsync)).Respond(503).Throw(new HttpRequestException("broken")).Respond("[4]");
        using IHost host = Start(fake);

        Assert.Equal([4], await host.Services.GetRequiredService<IShopClient>().ListOrdersAsync());

        Assert.Equal(["ListOrders", "ListOrders", "ListOrders"], fake.Requests.Select(request => request.Operation));
        Assert.All(fake.Requests, request => Assert.Equal($"Bearer {Hosts.Token}", request.HeaderValue("Authorization")));
    }

    [Fact]
    public async Task What_it_was_not_told_reaches_the_test()
    {
        using IHost host = Start(new FakeApiHandler());
        var unexpected = await Assert.ThrowsAsync<UnexpectedRequestException>(() => host.Services.GetRequiredService<IShopClient>().ListOrdersAsync());
        Assert.Contains("ListOrders (GET /api/orders)", unexpected.Message, StringComparison.Ordinal);
    }

    private static IHost Start(FakeApiHandler fake)
    {
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(Hosts.WithToken).AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        builder.Services.AddShopClient().ConfigurePrimaryHttpMessageHandler(() => fake);
        return builder.Build();
    }
}
