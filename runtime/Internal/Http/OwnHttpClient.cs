using System.Net;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The transport of a client that was given none.</summary>
internal static class OwnHttpClient
{
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpClient Create() => SetUp(new HttpClient(new CredentialHandler(CreateHandler())));

    /// <summary>HTTP/2 where the server offers it in the TLS handshake. The time limit is ours, as it covers the body.</summary>
    public static HttpClient SetUp(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        return client;
    }

    public static SocketsHttpHandler CreateHandler() => new()
    {
        // A redirect could carry the credential to another host.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        // So that a change in DNS is noticed.
        PooledConnectionLifetime = ConnectionLifetime,
        // A second connection instead of a queue, where a server allows few streams on one.
        EnableMultipleHttp2Connections = true,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        // In KB; also the bound for their number.
        MaxResponseHeadersLength = 64,
    };
}
