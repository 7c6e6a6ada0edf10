using System.Text;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>One request as it left the client.</summary>
/// <param name="Line">Method and target byte for byte, <c>GET /things?a=1</c>.</param>
/// <param name="Host">Scheme, host and port, <c>https://host.example</c>.</param>
/// <param name="Headers">Those of the message and of its content; several values joined by a comma and a blank.</param>
/// <param name="Body">The bytes that were sent; null when the message has no content.</param>
internal sealed record LiveRequest(string Line, string Host, IReadOnlyDictionary<string, string> Headers, byte[]? Body)
{
    /// <summary>The body as text; null when there is none.</summary>
    public string? Text => Body is null ? null : Encoding.UTF8.GetString(Body);

    /// <summary>Null when the header is not there.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static async Task<LiveRequest> Of(HttpRequestMessage message, CancellationToken ct)
    {
        // From the original text: Uri normalizes dots and escapes away.
        string address = message.RequestUri!.OriginalString;
        int path = address.IndexOf('/', address.IndexOf("//", StringComparison.Ordinal) + 2);
        // Computed when it is asked for, as it is before a message is sent.
        _ = message.Content?.Headers.ContentLength;
        var headers = message.Headers.Concat(message.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        byte[]? body = message.Content is { } content ? await content.ReadAsByteArrayAsync(ct) : null;
        return new LiveRequest($"{message.Method} {address[path..]}", address[..path], headers, body);
    }
}
