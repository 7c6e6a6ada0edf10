using System.Text.RegularExpressions;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>The documents as Prism gets them: the files that the clients were generated from.</summary>
internal static partial class PrismDocument
{
    public static string Bundled { get; } = PathOf("openapi.yaml");

    /// <summary>
    /// Prism matches no path with a space in the name of a parameter. The name is not on the wire, so another one in its copy of the document
    /// leaves what it judges as it is.
    /// </summary>
    public static string LibraryToJudgeBy() => Copy("library.judge.yaml", ("copy number", "copyNumber"));

    /// <summary>
    /// And it invents base64 that is none, as its own validator finds, and hosts as <c>a.b+c,d</c>, which RFC 3986 allows and
    /// <see cref="Uri"/> does not: it gets some to choose from.
    /// </summary>
    public static string LibraryToAnswerFrom() => Copy(
        "library.answer.yaml",
        ("copy number", "copyNumber"),
        ("thumbnail: { type: string, format: byte }", "thumbnail: { type: string, enum: [AP8+, TQ==, ''] }"),
        ("home: { type: string, format: uri }", "home: { type: string, enum: ['https://example.com/a?b=c#d', 'urn:isbn:0-441', '/a'] }"));

    /// <summary>The names that the bundled document declares for a query, in its order; the credential's is the last. Read from the text: no code in common.</summary>
    public static IReadOnlyList<string> QueryNames() => [.. InQuery().Matches(File.ReadAllText(Bundled)).Select(match => match.Groups["name"].Value)];

    private static string Copy(string name, params (string Old, string New)[] changes)
    {
        string text = File.ReadAllText(PathOf("library.yaml"));
        foreach ((string old, string replacement) in changes)
            text = text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, replacement, StringComparison.Ordinal) : throw new InvalidOperationException(old);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Prism", name);

    [GeneratedRegex(@"in: query\s+name: (?<name>\w+)")]
    private static partial Regex InQuery();
}
