using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind.Servers;

/// <summary>What a server is called: by its name, by a short description, or else by its address.</summary>
internal static class ServerNames
{
    private const int MaxWords = 4;

    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "api", "apis", "base", "endpoint", "environment", "for", "host", "https", "http", "is", "of", "our", "server", "servers", "the", "url", "www", "your",
    };

    /// <summary>In the order in which they are tried.</summary>
    public static IEnumerable<string> Of(OpenApiServer server)
    {
        if (server.Name is { Length: > 0 } name)
            yield return Identifiers.Pascal(name, "Server");
        List<string> described = [.. Words.Split(ProsePattern.Head(server.Description)).Where(static word => !Noise.Contains(word))];
        if (described.Count is > 0 and <= MaxWords)
            yield return Identifiers.Join(described, server.Description!, "Server");
        yield return FromUrl(server.Url ?? "");
    }

    /// <summary><c>https://api.eu.example.com/v1</c> → <c>EuExampleV1</c>.</summary>
    private static string FromUrl(string url)
    {
        int scheme = url.IndexOf("//", StringComparison.Ordinal);
        string[] parts = (scheme < 0 ? url : url.Substring(scheme + 2)).Replace('{', ' ').Replace('}', ' ').Split(['/'], 2);
        string[] labels = parts[0].Split('.');
        IEnumerable<string> host = labels.Length > 1 ? labels.Take(labels.Length - 1) : labels;
        IEnumerable<string> words = Words.Split(string.Join(".", host) + "/" + (parts.Length > 1 ? parts[1] : "")).Where(static word => !Noise.Contains(word));
        return Identifiers.Join(words, url, "Server");
    }
}
