namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// An operation's name: its <c>operationId</c>; else its summary when that is at most six words, unique and identifier-like; else the
/// method and the path without version segments.
/// </summary>
internal static class OperationNames
{
    private const int MaxSummaryWords = 6;

    public static string Of(OperationSource source, Func<string, bool> isUnique)
    {
        if (!string.IsNullOrWhiteSpace(source.Operation.OperationId))
            return Identifiers.Pascal(source.Operation.OperationId!, "Operation");
        return FromSummary(source.Operation.Summary) is { } summary && isUnique(summary) ? summary : FromPath(source.HttpMethod, source.Path);
    }

    public static string? FromSummary(string? summary)
    {
        string text = summary?.Trim().TrimEnd('.') ?? "";
        if (text.Length == 0 || !text.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '\'') || !char.IsLetter(text[0]))
            return null;
        string[] words = text.Replace("'", "").Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MaxSummaryWords ? Identifiers.Pascal(string.Join(" ", words), "Operation") : null;
    }

    private static string FromPath(string method, string path)
    {
        IEnumerable<string> segments = path.Split('/').Where(static segment => segment.Length > 0 && !IsVersion(segment));
        return Identifiers.Pascal(method + " " + string.Join(" ", segments.Select(Segment)), "Operation");
    }

    private static string Segment(string segment) => segment[0] == '{' ? "by " + segment : segment;

    // v2, v1beta, V1.0
    public static bool IsVersion(string segment)
        => segment.Length is > 1 and <= 8 && (segment[0] is 'v' or 'V') && char.IsDigit(segment[1]);
}
