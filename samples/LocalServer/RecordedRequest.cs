namespace Upstash.Workflow.LocalServer;

/// <summary>A request the server has answered. The token is never kept.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, unescaped.</param>
/// <param name="Query">The decoded pairs in the order they came, without <c>qstash_token</c>.</param>
/// <param name="Auth">How the token was presented.</param>
/// <param name="Status">What was answered.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    AuthKind Auth,
    int Status)
{
    /// <summary>The first value of a query parameter; null when it was not sent.</summary>
    public string? this[string name]
        => Query.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();
}
