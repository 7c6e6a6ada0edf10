using System.Collections.ObjectModel;
using System.Net.Http.Headers;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>Reads a message to its end, as a connection would, and keeps what it said.</summary>
internal static class RequestRecording
{
    public static async Task<FakeApiRequest> ReadAsync(HttpRequestMessage message, CancellationToken ct)
    {
        string operation = message.Options.TryGetValue(ApiClientOptions.OperationKey, out string? name) ? name : "";
        RecordedBody body = message.Content is { } content ? await ReadAsync(content, ct).ConfigureAwait(false) : RecordedBody.None;
        return new FakeApiRequest(operation, message.Method, message.RequestUri!, Copy(message), body);
    }

    private static async Task<RecordedBody> ReadAsync(HttpContent content, CancellationToken ct) =>
        new(await content.ReadAsByteArrayAsync(ct).ConfigureAwait(false), FindCharset(content));

    // The text of a body in a charset that nobody knows is of no use, its bytes may be.
    private static Encoding? FindCharset(HttpContent content)
    {
        try
        {
            return CharsetDecoding.Find(content);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static ReadOnlyDictionary<string, IReadOnlyList<string>> Copy(HttpRequestMessage message)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, HeaderStringValues values) in message.Headers.NonValidated.Concat(message.Content?.Headers.NonValidated ?? default))
        {
            headers[name] = [.. values];
        }

        return headers.AsReadOnly();
    }
}
