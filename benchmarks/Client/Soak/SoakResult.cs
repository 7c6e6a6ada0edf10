namespace Upstash.Workflow.Benchmarks;

/// <summary>What became of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="All">A sample after each tenth of the pages, and one after the client was disposed.</param>
/// <param name="Connections">How many the server saw since the warm-up, whose client has its own.</param>
internal sealed record SoakResult(SoakCase Case, IReadOnlyList<SoakSample> All, int Connections)
{
    public IReadOnlyList<SoakSample> Samples { get; } = [.. All.SkipLast(1)];

    public SoakSample First => Samples[0];

    public SoakSample Last => Samples[^1];

    public SoakSample AfterDisposal => All[^1];

    /// <summary>Megabytes of live heap above those after the first tenth.</summary>
    public double Growth => Last.LiveHeap - First.LiveHeap;

    public double BytesPerPage => (double)Last.Allocated / Last.Pages;
}
