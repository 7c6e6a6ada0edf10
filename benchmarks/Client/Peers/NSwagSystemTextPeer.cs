using System.Text;
using Peers.NSwagSystemText;

namespace Upstash.Workflow.Benchmarks;

/// <summary>How the client that NSwag makes reads a response: its own method, on a body that has come.</summary>
internal sealed class NSwagSystemTextPeer() : NSwagClient(new HttpClient())
{
    private static readonly NSwagSystemTextPeer Client = new();

    private static readonly Dictionary<string, IEnumerable<string>> NoHeaders = [];

    public static object? Read(byte[] json)
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent(json) };
        return Client.ReadObjectResponseAsync<Response>(response, NoHeaders, CancellationToken.None).GetAwaiter().GetResult().Object;
    }

    /// <summary>It reads an enum whatever the case, and writes it as C# has it.</summary>
    public static byte[] ToJson(object page)
        => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SystemTextPeer.ToJson(page))
            .Replace("\"type\":\"Parallel\"", "\"type\":\"parallel\"")
            .Replace("\"type\":\"Sequential\"", "\"type\":\"sequential\""));
}
