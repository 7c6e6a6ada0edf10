using Upstash.Workflow.Generator.Tests.Bind.Examples;

namespace Upstash.Workflow.Corpus.Tests;

/// <summary>The examples of real documents, answered to their own clients, one document after the other: they are compiled and loaded.</summary>
public sealed class ExamplesTests
{
    // All of them take four minutes, most of it to compile the largest, which CorpusTests do without examples anyway: CORPUS_EXAMPLES=all.
    private const int LargestByDefault = 150_000;

    public static TheoryData<string> Documents => [.. CorpusFiles.Names().Where(IsExamined)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_client_reads_them_and_finds_nothing_that_differs(string name)
    {
        Assert.SkipWhen(name == SharedFiles.Missing, "corpus not found at ../shared/corpus: skipped");
        GeneratorRun run = GeneratorHarness.Run(Examined.Input(CorpusFiles.Read(name), name));
        Assert.Null(run.Exception);
        using Examined examined = Examined.Of(run);
        // Examples of real documents have members and values that nobody declares.
        string[] drift = [.. (await examined.FindDriftAsync()).Where(static line => !line.Contains(": UnknownMember at ", StringComparison.Ordinal) && !line.Contains(": UnknownValue at ", StringComparison.Ordinal))];
        string summary = $"{examined.All.Count} examples, {examined.Called.Count} of {examined.All.Select(example => example.Operation).Distinct().Count()} operations called, {examined.All.Sum(example => example.Json.Length)} characters, the longest {examined.All.Select(example => example.Json.Length).DefaultIfEmpty().Max()}";
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(drift is [], $"{summary}; {drift.Length} differences:\n{string.Join('\n', drift.Take(15).Select(line => line.Length > 900 ? line[..900] : line))}");
    }

    private static bool IsExamined(string name) =>
        name == SharedFiles.Missing || Environment.GetEnvironmentVariable("CORPUS_EXAMPLES") is "all" || CorpusFiles.Read(name).Length <= LargestByDefault;
}
