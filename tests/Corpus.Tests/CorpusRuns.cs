using System.Collections.Concurrent;

namespace Upstash.Workflow.Corpus.Tests;

/// <summary>Runs the documents beside the tests that wait for them, as many at once as there are cores. Nothing is kept but the outcome.</summary>
public sealed class CorpusRuns : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<CorpusOutcome>>> _runs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    public CorpusRuns()
    {
        foreach (string name in CorpusFiles.Names().Where(name => name != SharedFiles.Missing))
            _ = Of(name);
    }

    internal Task<CorpusOutcome> Of(string name)
    {
        Assert.SkipWhen(name == SharedFiles.Missing, "corpus not found at ../shared/corpus: skipped");
        return _runs.GetOrAdd(name, _ => new Lazy<Task<CorpusOutcome>>(() => Run(name))).Value;
    }

    public async ValueTask DisposeAsync()
    {
        CorpusOutcome[] outcomes = await Task.WhenAll(_runs.Values.Select(run => run.Value));
        if (CorpusTable.IsBeingWritten)
            CorpusTable.Write(outcomes);
        _cores.Dispose();
    }

    private async Task<CorpusOutcome> Run(string name)
    {
        await _cores.WaitAsync();
        try
        {
            return await Task.Run(() => CorpusOutcome.Of(name, CorpusFiles.Read(name)));
        }
        finally
        {
            _cores.Release();
        }
    }
}
