using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>Options from a configuration, and what becomes of them when it changes.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public void Every_key()
    {
        ShopClientOptions options = Read(Hosts.Configuration(
            ("Token", "t"), ("Credentials:KeyAuth", "k"), ("Credentials:Clerk:UserName", "u"), ("Credentials:Clerk:Password", "p"),
            ("BaseAddress", "https://eu.example/x"), ("Timeout", "00:00:07"), ("TotalTimeout", "infinite"), ("MaxResponseBytes", "1000"), ("MaxPages", "9"),
            ("ValidateRequests", "False"), ("AllowInsecureHttp", "true"), ("LeaveCredentialToHandlers", "TRUE")));

        Assert.Equal("Bearer (bearerAuth)", options.Credential?.ToString());
        Assert.Equal(["API key (keyAuth)", "Basic (clerk)"], options.Credentials.Select(credential => credential.ToString()));
        Assert.Equal((new Uri("https://eu.example/x"), TimeSpan.FromSeconds(7), Timeout.InfiniteTimeSpan), (options.BaseAddress, options.Timeout, options.TotalTimeout));
        Assert.Equal((1000L, 9, false, true, true), (options.MaxResponseBytes, options.MaxPages, options.ValidateRequests, options.AllowInsecureHttp, options.LeaveCredentialToHandlers));
    }

    [Fact]
    public async Task A_server_of_a_single_operation_is_accepted_and_moved()
    {
        var stub = new Stub(_ => new HttpResponseMessage { Content = new StringContent("paid") });
        using IHost host = Start(Hosts.Configuration(("Token", "t"), ("Servers:0:Server", "https://files.example"), ("Servers:0:Address", "https://files.eu.example")), stub, new LogLines());

        await host.Services.GetRequiredService<IShopClient>().GetInvoiceAsync();

        Assert.Equal(("GET https://files.eu.example/invoice", "Bearer t"), (stub.Lines.Single(), stub.Authorizations.Single()));
    }

    [Fact]
    public void The_only_credential_is_the_one_that_code_can_replace()
    {
        ShopClientOptions configured = Read(Hosts.Configuration(("Credentials:KeyAuth", "k")));
        ShopClientOptions replaced = Read(Hosts.Configuration(("Credentials:KeyAuth", "k")), Hosts.WithToken);

        Assert.Equal("API key (keyAuth)", configured.Credential?.ToString());
        Assert.Equal("Bearer (bearerAuth)", replaced.Credential?.ToString());
        Assert.Empty(replaced.Credentials);
    }

    [Fact]
    public void A_second_configuration_replaces_what_the_first_one_has()
    {
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(Hosts.Configuration(("Token", "t"), ("Credentials:KeyAuth", "k"), ("MaxPages", "3")));
        builder.Services.AddShopClient(Hosts.Configuration(("Token", "t2"), ("Credentials:KeyAuth", "k2")));
        using IHost host = builder.Build();

        ShopClientOptions options = host.Services.GetRequiredService<IOptions<ShopClientOptions>>().Value;

        Assert.Equal(("Bearer (bearerAuth)", "API key (keyAuth)", 3), (options.Credential?.ToString(), Assert.Single(options.Credentials).ToString(), options.MaxPages));
    }

    [Fact]
    public async Task A_changed_file_takes_effect_with_the_next_call()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "appsettings.json");
        await File.WriteAllTextAsync(file, """{"Shop":{"Token":"before"}}""");
        var stub = new Stub();
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Configuration.AddJsonFile(file, optional: false, reloadOnChange: true);
        builder.Services.AddShopClient(builder.Configuration.GetSection("Shop")).ConfigurePrimaryHttpMessageHandler(() => stub);
        using IHost host = builder.Build();
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IShopClient>();
        await client.ListOrdersAsync();

        await File.WriteAllTextAsync(file, """{"Shop":{"Token":"after","BaseAddress":"https://new.example"}}""");
        for (int i = 0; i < 200 && stub.Lines[^1] != "GET https://new.example/orders"; i++)
        {
            await Task.Delay(50);
            await client.ListOrdersAsync();
        }

        Assert.Equal(("GET https://new.example/orders", "Bearer after"), (stub.Lines[^1], stub.Authorizations[^1]));
        Assert.Equal(("GET https://shop.example/api/orders", "Bearer before"), (stub.Lines[0], stub.Authorizations[0]));
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_broken_change_is_logged_once_and_what_was_before_stays()
    {
        var log = new LogLines();
        var stub = new Stub();
        IConfigurationRoot configuration = Hosts.Configuration(("Token", "before"));
        using IHost host = Start(configuration, stub, log);
        var client = host.Services.GetRequiredService<IShopClient>();

        configuration["Token"] = "secret\n4711";
        configuration.Reload();
        await client.ListOrdersAsync();
        await client.ListOrdersAsync();

        Assert.Equal(["Bearer before", "Bearer before"], stub.Authorizations);
        LogLine line = Assert.Single(log.Of(Hosts.ShopCategory), line => line.Level == LogLevel.Error);
        Assert.Equal((5, "OptionsRefused"), (line.Event.Id, line.Event.Name));
        Assert.Equal(
            "The options that changed cannot be used, and those before them stay in force: The configuration value 'Token' cannot be used: "
                + "The token cannot be sent: it holds a line break. (It is not shown here.)",
            line.Message);
        Assert.DoesNotContain(log.All, entry => $"{entry.Message}{entry.Fields}".Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_change_that_is_mended_takes_effect()
    {
        var stub = new Stub();
        IConfigurationRoot configuration = Hosts.Configuration(("Token", "before"));
        using IHost host = Start(configuration, stub, new LogLines());
        var client = host.Services.GetRequiredService<IShopClient>();

        configuration["BaseAddress"] = "nonsense";
        configuration.Reload();
        await client.ListOrdersAsync();
        configuration["BaseAddress"] = "https://mended.example";
        configuration["Token"] = "after";
        configuration.Reload();
        await client.ListOrdersAsync();

        Assert.Equal(["GET https://shop.example/api/orders", "GET https://mended.example/orders"], stub.Lines);
        Assert.Equal(["Bearer before", "Bearer after"], stub.Authorizations);
    }

    [Fact]
    public async Task A_credential_that_goes_is_a_broken_change_too()
    {
        var log = new LogLines();
        var stub = new Stub();
        IConfigurationRoot configuration = Hosts.Configuration(("Token", "before"));
        using IHost host = Start(configuration, stub, log);

        configuration["Token"] = null;
        configuration.Reload();
        await host.Services.GetRequiredService<IShopClient>().ListOrdersAsync();

        Assert.Equal("Bearer before", Assert.Single(stub.Authorizations));
        Assert.Contains(log.Of(Hosts.ShopCategory), line => line.Event.Name == "OptionsRefused" && line.Message.Contains("has no credential", StringComparison.Ordinal));
    }

    private static ShopClientOptions Read(IConfiguration configuration, Action<ShopClientOptions>? configure = null)
    {
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(configuration, configure);
        using IHost host = builder.Build();
        return host.Services.GetRequiredService<IOptionsMonitor<ShopClientOptions>>().CurrentValue;
    }

    private static IHost Start(IConfiguration configuration, Stub stub, LogLines log)
    {
        HostApplicationBuilder builder = Hosts.Empty(log);
        builder.Services.AddShopClient(configuration).ConfigurePrimaryHttpMessageHandler(() => stub);
        IHost host = builder.Build();
        host.Start();
        host.Services.GetRequiredService<IShopClient>();
        return host;
    }
}
