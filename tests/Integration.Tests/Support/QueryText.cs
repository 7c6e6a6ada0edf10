namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Reads a query as a server does: <c>+</c> is a space, then percent-decoding. Shares no code with the client.</summary>
internal static class QueryText
{
    public static IReadOnlyList<(string Name, string Value)> Decode(string query)
        => [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(DecodePair)];

    private static (string Name, string Value) DecodePair(string pair)
    {
        int at = pair.IndexOf('=');
        return at < 0 ? (Text(pair), "") : (Text(pair[..at]), Text(pair[(at + 1)..]));
    }

    private static string Text(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));
}
