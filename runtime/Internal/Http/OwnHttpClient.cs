using System.Net;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The transport of a client that was given none.</summary>
internal static class OwnHttpClient
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    public static HttpClient Create() => new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler CreateHandler() => new()
    {
        // A redirect could carry the credential to another host.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        // So that a change in DNS is noticed.
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
    };
}
