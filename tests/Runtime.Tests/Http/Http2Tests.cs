using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>The set-up of our own transport, on a server with TLS whose certificate the test, and nobody else, trusts.</summary>
public class Http2Tests
{
    [Theory]
    [InlineData(HttpProtocols.Http1AndHttp2, "HTTP/2")]
    [InlineData(HttpProtocols.Http2, "HTTP/2")]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    public async Task HTTP_2_is_spoken_where_the_server_offers_it(HttpProtocols offered, string spoken)
    {
        await using WebApplication server = await StartAsync(offered, context => context.Response.WriteAsJsonAsync(new { cursor = context.Request.Protocol }));
        using ApiPipeline api = Create(server);
        Assert.Equal(spoken, (await api.ListAsync()).Cursor);
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task A_hundred_calls_at_once_get_their_own_answers(HttpProtocols protocol)
    {
        await using WebApplication server = await StartAsync(protocol, async context =>
        {
            await Task.Delay(5, context.RequestAborted);
            await context.Response.WriteAsJsonAsync(new { cursor = context.Request.Query["n"].ToString() });
        });
        using ApiPipeline api = Create(server);
        Logs[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(n => api.ListAsync($"/v2/logs?n={n}")));
        Assert.Equal(Enumerable.Range(0, 100).Select(n => $"{n}"), answers.Select(answer => answer.Cursor));
    }

    [Fact]
    public async Task A_stream_that_the_server_resets_is_a_connection_failure()
    {
        await using WebApplication server = await StartAsync(HttpProtocols.Http2, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using ApiPipeline api = Create(server);
        await Assert.ThrowsAsync<ApiConnectionException>(() => api.ListAsync());
    }

    [Fact]
    public void Our_transport_is_set_up_as_documented()
    {
        using SocketsHttpHandler handler = OwnHttpClient.CreateHandler();
        Assert.Equal(
            (false, DecompressionMethods.All, TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30), false, 64, true),
            (handler.AllowAutoRedirect, handler.AutomaticDecompression, handler.PooledConnectionLifetime, handler.ConnectTimeout, handler.UseCookies,
                handler.MaxResponseHeadersLength, handler.EnableMultipleHttp2Connections));
        Assert.Null(handler.SslOptions.RemoteCertificateValidationCallback);
    }

    private static ApiPipeline Create(WebApplication server)
    {
        SocketsHttpHandler handler = OwnHttpClient.CreateHandler();
        handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true };
        ApiClientOptions options = TestApi.Options(server.Urls.First());
        options.MaxRetries = 0;
        return new ApiPipeline(
            TestApi.Description, options, OwnHttpClient.SetUp(new HttpClient(new CredentialHandler(handler))), HttpClientOwnership.Own, TimeProvider.System);
    }

    private static async Task<WebApplication> StartAsync(HttpProtocols protocols, RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            listen.UseHttps(Certificate());
        }));
        WebApplication server = builder.Build();
        server.Run(answer);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static X509Certificate2 Certificate()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 signed = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pfx), null);
    }
}
