namespace Upstash.Workflow.Corpus.Tests;

/// <summary>
/// Documents as real services publish them, defects included. Each gives a client that compiles without a single warning. The documents
/// are third parties' and stay out of this repository: without <c>../shared/corpus</c> these tests are skipped.
/// </summary>
public sealed class CorpusTests(CorpusRuns runs) : IClassFixture<CorpusRuns>
{
    public static TheoryData<string> Documents => [.. CorpusFiles.Names()];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_real_document_gives_a_client_that_compiles_without_a_warning(string name)
    {
        CorpusOutcome outcome = await runs.Of(name);

        Assert.True(outcome.Problems is [], string.Join('\n', outcome.Problems));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_table_in_the_documentation_is_true(string name)
    {
        CorpusOutcome outcome = await runs.Of(name);

        // A document that came later has no row yet; a row that is there must be true.
        if (CorpusTable.Find(outcome.Row.Name) is { } documented)
            Assert.Equal(outcome.Row.Facts, documented);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_does_not_differ_from_itself_written_in_another_way(string name)
    {
        CorpusOutcome outcome = await runs.Of(name);

        Assert.True(outcome.Drift is [], string.Join('\n', outcome.Drift));
    }
}
