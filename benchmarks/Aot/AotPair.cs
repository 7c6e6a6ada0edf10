namespace Upstash.Workflow.Benchmarks;

/// <summary>The runs of both applications, in turn.</summary>
internal sealed class AotPair
{
    private readonly List<AotStart> _ours = [], _byHand = [];

    public IReadOnlyList<AotStart> Ours => _ours;

    public IReadOnlyList<AotStart> ByHand => _byHand;

    public void Add(AotStart ours, AotStart byHand)
    {
        if (ours.Found != byHand.Found)
            throw new InvalidOperationException($"The applications do not find the same: {ours.Found}; {byHand.Found}.");
        _ours.Add(ours);
        _byHand.Add(byHand);
    }

    /// <summary>Our part of what it takes by hand: the median of the rounds.</summary>
    public double Ratio(Func<AotStart, double> part) => Statistics.Median(_ours.Zip(_byHand, (ours, byHand) => part(ours) / part(byHand)));
}
