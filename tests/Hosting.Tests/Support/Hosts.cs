using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Upstash.Workflow.Hosting.Tests.Support;

/// <summary>Hosts without files, environment and console.</summary>
internal static class Hosts
{
    public const string Token = "secret-token-4711";

    public const string ShopCategory = "Acme.Shop.ShopClient";

    /// <summary>A container with a log of everything.</summary>
    public static HostApplicationBuilder Empty(LogLines? log = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        if (log is not null)
            builder.Logging.AddProvider(log);
        return builder;
    }

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] values)
        => new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Build();

    public static void WithToken(ShopClientOptions options) => options.Credential = ShopAuth.BearerAuth(Token);
}
