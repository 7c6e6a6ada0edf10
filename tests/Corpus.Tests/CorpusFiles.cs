namespace Upstash.Workflow.Corpus.Tests;

/// <summary>The documents, the large ones first: what takes longest must not start last.</summary>
internal static class CorpusFiles
{
    /// <summary>Of those documents alone, while looking for a fault: <c>CORPUS=stripe,box</c>.</summary>
    private static readonly string[] Wanted = (Environment.GetEnvironmentVariable("CORPUS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static IReadOnlyList<string> Names()
        => [.. SharedFiles.Names("corpus", ".yaml", ".yml", ".json").Where(IsWanted).OrderByDescending(Length).ThenBy(name => name, StringComparer.Ordinal)];

    public static string Read(string name) => File.ReadAllText(SharedFiles.PathOf("corpus", name));

    private static bool IsWanted(string name) => Wanted is [] || name == SharedFiles.Missing || Array.Exists(Wanted, name.Contains);

    private static long Length(string name) => name == SharedFiles.Missing ? 0 : new FileInfo(SharedFiles.PathOf("corpus", name)).Length;
}
