using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>
/// Who sees a credential: the transport alone. These tests run with the redaction of addresses turned off (see the project file), and with that
/// of headers turned off, which is how Microsoft.Extensions.Http 8 logs.
/// </summary>
public sealed class SecretTests
{
    public static TheoryData<string> Schemes => ["bearer", "key", "basic"];

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task No_logger_and_no_handler_sees_it(string scheme)
    {
        var log = new LogLines();
        var seen = new ConcurrentQueue<string>();
        var stub = new Stub();

        await CallAsync(scheme, log, builder => builder
            .RedactLoggedHeaders(_ => false)
            .AddHttpMessageHandler(() => new Watcher(seen))
            .ConfigurePrimaryHttpMessageHandler(() => stub));

        AssertSent(scheme, stub);
        AssertNoSecret(log, seen);
        // The factory's own loggers had their say, and hid nothing.
        Assert.Contains(log.All, line => line.Message.Contains("page=7", StringComparison.Ordinal));
        Assert.Contains(log.All, line => line.Message.Contains("User-Agent: ", StringComparison.Ordinal) && !line.Message.Contains("User-Agent: *", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Neither_does_one_where_the_transport_is_replaced_in_the_end(string scheme)
    {
        var log = new LogLines();
        var seen = new ConcurrentQueue<string>();
        var stub = new Stub();

        await CallAsync(scheme, log, builder =>
        {
            builder.AddHttpMessageHandler(() => new Watcher(seen));
            builder.Services.ConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = stub));
        });

        AssertSent(scheme, stub);
        AssertNoSecret(log, seen);
    }

    [Fact]
    public async Task A_refusal_that_repeats_the_token_is_logged_without_it()
    {
        var log = new LogLines();
        var stub = new Stub(_ => Stub.Json($$"""{"error":"bad token {{Hosts.Token}}"}""", HttpStatusCode.Unauthorized));

        await Assert.ThrowsAsync<ApiException>(() => CallAsync("bearer", log, builder => builder.ConfigurePrimaryHttpMessageHandler(() => stub)));

        AssertNoSecret(log, []);
        Assert.Contains(log.Of(Hosts.ShopCategory), line => line.Message.Contains("bad token [redacted]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_sends_twice_sends_the_credential_twice()
    {
        var stub = new Stub();

        await CallAsync("bearer", new LogLines(), builder => builder.AddHttpMessageHandler(() => new Twice()).ConfigurePrimaryHttpMessageHandler(() => stub));

        Assert.Equal(["Bearer " + Hosts.Token, "Bearer " + Hosts.Token], stub.Authorizations);
    }

    private static async Task CallAsync(string scheme, LogLines log, Action<IHttpClientBuilder> configure)
    {
        HostApplicationBuilder builder = Hosts.Empty(log);
        configure(builder.Services.AddShopClient(options => options.Credential = scheme switch
        {
            "key" => ShopAuth.KeyAuth(Hosts.Token),
            "basic" => ShopAuth.Clerk("clerk", Hosts.Token),
            _ => ShopAuth.BearerAuth(Hosts.Token),
        }));
        using IHost host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<IShopClient>().ListOrdersAsync(new() { Page = 7 });
    }

    private static void AssertSent(string scheme, Stub stub)
    {
        string sent = scheme switch
        {
            "key" => "GET https://shop.example/api/orders?page=7&api_key=" + Hosts.Token,
            "basic" => "Basic " + Encoded,
            _ => "Bearer " + Hosts.Token,
        };
        Assert.Equal(sent, scheme == "key" ? Assert.Single(stub.Lines) : Assert.Single(stub.Authorizations));
    }

    private static void AssertNoSecret(LogLines log, IEnumerable<string> seen)
    {
        IEnumerable<string> everything = log.All.Select(line => $"{line.Message} {line.Fields}").Concat(seen);
        Assert.DoesNotContain(everything, text => text.Contains(Hosts.Token, StringComparison.Ordinal) || text.Contains(Encoded, StringComparison.Ordinal));
    }

    private static string Encoded => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("clerk:" + Hosts.Token));

    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
