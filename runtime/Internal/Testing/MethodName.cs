namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>The names that generated methods have beside that of their operation: <c>ListRunsPageAsync</c> is one of <c>ListRuns</c>.</summary>
internal static class MethodName
{
    private const string Suffix = "Async";
    private const string WithResponse = "WithResponse";

    // What a method sends, where an operation takes several media types.
    private static readonly string[] Bodies = ["Json", "Items", "Form", "Multipart", "Text", "Binary"];

    /// <summary>Whether a name may be that of one of the operation's methods.</summary>
    public static bool IsOf(string name, string operation)
    {
        if (name.Length < operation.Length + Suffix.Length
            || !name.StartsWith(operation, StringComparison.Ordinal)
            || !name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = name.AsSpan(operation.Length..^Suffix.Length);
        rest = rest.EndsWith(WithResponse) ? rest[..^WithResponse.Length] : rest;
        return IsForm(WithoutBody(rest));
    }

    private static ReadOnlySpan<char> WithoutBody(ReadOnlySpan<char> rest)
    {
        foreach (string body in Bodies)
        {
            if (rest.StartsWith(body))
            {
                return rest[body.Length..];
            }
        }

        return rest;
    }

    // A page of a list, a stream of items, the same with all fields of events; AsCsv, another media type of the answer.
    private static bool IsForm(ReadOnlySpan<char> rest) =>
        rest is "" or "Page" or "Stream" or "Events" || (rest.Length > 2 && rest.StartsWith("As") && !char.IsLower(rest[2]));
}
