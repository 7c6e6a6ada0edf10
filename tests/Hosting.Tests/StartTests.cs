using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>A host whose options are wrong does not start, and says why.</summary>
public sealed class StartTests
{
    private const string Missing = "ShopClient has no credential, and none of its operations goes without one: set Credential in its options "
        + "(Token or Credentials in its configuration section), or LeaveCredentialToHandlers where a handler adds it.";

    [Fact]
    public async Task Without_a_credential()
        => Assert.Equal(Missing, await FailAsync(services => services.AddShopClient()));

    [Fact]
    public async Task Of_a_named_client_without_a_credential()
        => Assert.Equal("'eu': " + Missing, await FailAsync(services => services.AddShopClient("eu")));

    [Fact]
    public async Task Of_the_bundled_client_without_a_token()
        => Assert.StartsWith("UpstashWorkflowClient has no credential", await FailAsync(services => services.AddUpstashWorkflowClient()), StringComparison.Ordinal);

    [Fact]
    public async Task With_an_empty_token()
        => Assert.Equal(
            "The configuration value 'Token' cannot be used: The token cannot be sent: it is empty. (It is not shown here.)",
            await FailAsync(services => services.AddShopClient(Hosts.Configuration(("Token", "")))));

    [Fact]
    public async Task With_an_address_that_would_show_the_token()
        => Assert.Equal(
            "The options of ShopClient cannot be used: A credential would travel unencrypted to 'shop.example'. Use https, or set AllowInsecureHttp.",
            await FailAsync(services => services.AddShopClient(Hosts.Configuration(("Token", Hosts.Token), ("BaseAddress", "http://shop.example")))));

    [Theory]
    [InlineData("BaseAddress", "shop", "It is no address that begins with https:// (or http://).")]
    [InlineData("Timeout", "30", "'30' is no time: write hours:minutes:seconds, as in 00:01:40, or Infinite.")]
    [InlineData("MaxPages", "many", "'many' is no whole number that fits.")]
    [InlineData("ValidateRequests", "perhaps", "'perhaps' is neither 'true' nor 'false'.")]
    [InlineData("Token", "secret\n4711", "The token cannot be sent: it holds a line break. (It is not shown here.)")]
    [InlineData("Credentials:Clerk:UserName", "secret:4711", "The user name holds a colon or a control character.")]
    public async Task With_a_value_that_cannot_be_used(string key, string value, string problem)
    {
        IConfigurationSection section = Hosts.Configuration(("Shops:One:" + key, value)).GetSection("Shops:One");
        string place = key.Replace(":UserName", "", StringComparison.Ordinal);

        string message = await FailAsync(services => services.AddShopClient(section, Hosts.WithToken));

        Assert.Equal($"The configuration value 'Shops:One:{place}' cannot be used: {problem}", message);
        Assert.DoesNotContain("4711", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_number_out_of_range()
    {
        string message = await FailAsync(services => services.AddShopClient(Hosts.Configuration(("Timeout", "-00:00:01"), ("Token", Hosts.Token))));

        Assert.StartsWith("The configuration value 'Timeout' cannot be used: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public async Task With_two_credentials_for_one_scheme()
        => Assert.Equal(
            "The configuration 'Shop' has two credentials for the scheme 'bearerAuth': Token and one below Credentials. Keep one.",
            await FailAsync(services => services.AddShopClient(Hosts.Configuration(("Shop:Token", "a"), ("Shop:Credentials:BearerAuth", "b")).GetSection("Shop"))));

    [Fact]
    public async Task It_starts_where_a_handler_adds_the_credential()
    {
        HostApplicationBuilder builder = Hosts.Empty();
        var stub = new Stub();
        builder.Services.AddShopClient(Hosts.Configuration(("LeaveCredentialToHandlers", "true")))
            .ConfigurePrimaryHttpMessageHandler(() => stub)
            .AddHttpMessageHandler(() => new OwnCredential());
        using IHost host = builder.Build();

        await host.StartAsync();
        await host.Services.GetRequiredService<IShopClient>().ListOrdersAsync();

        Assert.Equal("Custom mine", Assert.Single(stub.Authorizations));
    }

    private static async Task<string> FailAsync(Action<IServiceCollection> add)
    {
        HostApplicationBuilder builder = Hosts.Empty();
        add(builder.Services);
        using IHost host = builder.Build();
        return (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
    }

    private sealed class OwnCredential : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Custom", "mine");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
