using Peers.NSwagNewtonsoft;

namespace Upstash.Workflow.Benchmarks;

/// <summary>How the client that NSwag makes reads a response: its own method, on a body that has come.</summary>
internal sealed class NSwagNewtonsoftPeer() : NSwagClient(new HttpClient())
{
    private static readonly NSwagNewtonsoftPeer Client = new();

    private static readonly Dictionary<string, IEnumerable<string>> NoHeaders = [];

    public static object? Read(byte[] json)
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent(json) };
        return Client.ReadObjectResponseAsync<Response>(response, NoHeaders, CancellationToken.None).GetAwaiter().GetResult().Object;
    }
}
