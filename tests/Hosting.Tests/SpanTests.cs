using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Hosting.Tests;

/// <summary>What tracing sees of a call over a real connection, with the framework's redaction of addresses turned off (see the project file).</summary>
public sealed class SpanTests
{
    private const string Ours = "Upstash.Workflow.Runtime";
    private const string Framework = "System.Net.Http";

    [Fact]
    public async Task A_credential_in_a_header_is_in_no_span()
    {
        ILookup<string, string> spans = await TraceAsync(ShopAuth.BearerAuth(Hosts.Token));

        Assert.Contains("/orders?page=7", Assert.Single(spans[Framework]), StringComparison.Ordinal);
        Assert.Contains("/orders", Assert.Single(spans[Ours]), StringComparison.Ordinal);
        Assert.DoesNotContain(spans.SelectMany(span => span), span => span.Contains(Hosts.Token, StringComparison.Ordinal));
    }

    /// <remarks>
    /// The framework makes its span in the transport, below the last handler. It redacts the query unless a process turns that off, as this one
    /// does. The documentation says so; should this test fail because the span has gone or is redacted, mend the documentation.
    /// </remarks>
    [Fact]
    public async Task A_key_in_the_query_is_in_the_frameworks_span_where_redaction_is_off_and_never_in_ours()
    {
        ILookup<string, string> spans = await TraceAsync(ShopAuth.KeyAuth(Hosts.Token));

        Assert.Contains(Hosts.Token, Assert.Single(spans[Framework]), StringComparison.Ordinal);
        Assert.DoesNotContain(Hosts.Token, Assert.Single(spans[Ours]), StringComparison.Ordinal);
    }

    private static async Task<ILookup<string, string>> TraceAsync(ApiCredential credential)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Ours or Framework,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => LoopbackServer.Json(context, "[]"));
        HostApplicationBuilder builder = Hosts.Empty();
        builder.Services.AddShopClient(options => (options.BaseAddress, options.Credential) = (server.Address, credential));
        using IHost host = builder.Build();
        await host.Services.GetRequiredService<IShopClient>().ListOrdersAsync(new() { Page = 7 });
        // Other tests run beside this one.
        string port = server.Address.Port.ToString(CultureInfo.InvariantCulture);
        return spans.Where(span => $"{span.GetTagItem("server.port")}" == port).ToLookup(span => span.Source.Name, span => string.Join(' ', span.TagObjects));
    }
}
