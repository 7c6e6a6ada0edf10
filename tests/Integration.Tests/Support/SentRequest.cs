using System.Text;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>A request as it left the client, read before the message was disposed.</summary>
internal sealed record SentRequest(
    string Method,
    string Target,
    string Address,
    IReadOnlyDictionary<string, string> Headers,
    byte[]? Body)
{
    /// <summary>The escaped path.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>The decoded query, in order.</summary>
    public IReadOnlyList<(string Name, string Value)> Query => QueryText.Decode(Target.Contains('?') ? Target[(Target.IndexOf('?') + 1)..] : "");

    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public string? BodyText => Body is null ? null : Encoding.UTF8.GetString(Body);

    public string? this[string name] => Query.Where(pair => pair.Name == name).Select(pair => pair.Value).FirstOrDefault();

    public static async Task<SentRequest> ReadAsync(HttpRequestMessage message)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, IEnumerable<string>> header in message.Headers.NonValidated.Select(Joined).Concat(Content(message)))
            headers.Add(header.Key, string.Join(", ", header.Value));
        byte[]? body = message.Content is null ? null : await message.Content.ReadAsByteArrayAsync();
        return new SentRequest(message.Method.Method, message.RequestUri!.PathAndQuery, message.RequestUri.AbsoluteUri, headers, body);
    }

    private static IEnumerable<KeyValuePair<string, IEnumerable<string>>> Content(HttpRequestMessage message)
        => message.Content?.Headers.NonValidated.Select(Joined) ?? [];

    private static KeyValuePair<string, IEnumerable<string>> Joined(KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues> header)
        => new(header.Key, header.Value);
}
