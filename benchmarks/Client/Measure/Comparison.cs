namespace Upstash.Workflow.Benchmarks;

/// <summary>What the variants took. The first one is ours, and every ratio is another to it, in the same round.</summary>
internal sealed class Comparison(IReadOnlyList<string> names, Turn[,] turns)
{
    public IReadOnlyList<string> Names => names;

    public double Microseconds(string name) => Statistics.Median(Turns(name).Select(static turn => turn.Microseconds));

    public double Bytes(string name) => Statistics.Median(Turns(name).Select(static turn => turn.Bytes));

    /// <summary>How many times as long as ours: the median of the rounds.</summary>
    public double Speedup(string name)
        => Statistics.Median(Turns(name).Zip(Turns(names[0]), static (theirs, ours) => theirs.Microseconds / ours.Microseconds));

    public double ProcessorMicroseconds(string name) => Statistics.Median(Turns(name).Select(static turn => turn.Processor));

    /// <summary>How many times as much processor time as ours.</summary>
    public double ProcessorSpeedup(string name)
        => Statistics.Median(Turns(name).Zip(Turns(names[0]), static (theirs, ours) => theirs.Processor / ours.Processor));

    /// <summary>Our bytes as a part of theirs.</summary>
    public double Allocation(string name) => Bytes(names[0]) / Bytes(name);

    private IEnumerable<Turn> Turns(string name)
    {
        int row = names.ToList().IndexOf(name);
        return Enumerable.Range(0, turns.GetLength(1)).Select(round => turns[row, round]);
    }
}
