using System.Globalization;

namespace Upstash.Workflow.Corpus.Tests;

/// <summary><c>docs/corpus.md</c>: written by these tests when <c>UPDATE_SNAPSHOTS=1</c>, and held against them otherwise.</summary>
internal static class CorpusTable
{
    private const string Header = "| document | version | operations | schemas | warnings | infos | files | lines | ms |";

    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "corpus.md");

    private static readonly Lazy<Dictionary<string, string>> Documented = new(Read);

    public static bool IsBeingWritten => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>The facts of the document's row; null when it has none.</summary>
    public static string? Find(string name) => IsBeingWritten ? null : Documented.Value.GetValueOrDefault(name);

    public static void Write(IEnumerable<CorpusOutcome> outcomes)
    {
        string text = File.ReadAllText(Path);
        string introduction = text[..(text.IndexOf(Header, StringComparison.Ordinal))];
        IEnumerable<string> rows = outcomes.Select(outcome => outcome.Row).OrderBy(row => row.Name, StringComparer.Ordinal).Select(Print);
        File.WriteAllText(Path, introduction + Header + "\n|---|---|--:|--:|--:|--:|--:|--:|--:|\n" + string.Concat(rows));
    }

    private static string Print(CorpusRow row) => string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Facts} | {row.Milliseconds:F0} |\n");

    private static Dictionary<string, string> Read()
        => File.ReadLines(Path).SkipWhile(line => line != Header).Skip(2).Select(line => line.Trim('|', ' ').Split(" | "))
            .ToDictionary(cells => cells[0], cells => string.Join(" | ", cells[1..^1]), StringComparer.Ordinal);
}
