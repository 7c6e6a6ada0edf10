using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What one run took: milliseconds of processor time by stage, milliseconds by the clock, bytes allocated, characters of C#.</summary>
internal sealed record StageTimes(double Read, double Load, double Bind, double Emit, double Wall, long Bytes, int Characters)
{
    public double Total => Read + Load + Bind + Emit;

    public static StageTimes Median(IReadOnlyCollection<StageTimes> runs)
        => new(
            Of(runs, static run => run.Read),
            Of(runs, static run => run.Load),
            Of(runs, static run => run.Bind),
            Of(runs, static run => run.Emit),
            Of(runs, static run => run.Wall),
            (long)Of(runs, static run => run.Bytes),
            runs.First().Characters);

    public string ToLine() => string.Join(' ', new[] { Read, Load, Bind, Emit, Wall, Bytes, Characters }.Select(static value => value.ToString("R", CultureInfo.InvariantCulture)));

    public static StageTimes FromLine(string line)
    {
        double[] values = [.. line.Split(' ').Select(static value => double.Parse(value, CultureInfo.InvariantCulture))];
        return new StageTimes(values[0], values[1], values[2], values[3], values[4], (long)values[5], (int)values[6]);
    }

    private static double Of(IEnumerable<StageTimes> runs, Func<StageTimes, double> part) => Statistics.Median(runs.Select(part));
}
