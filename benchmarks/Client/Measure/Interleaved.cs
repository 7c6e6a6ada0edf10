using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>All variants take turns in one process, so that all of them meet the same noise.</summary>
internal sealed class Interleaved(Effort effort)
{
    // Code that another payload has warmed up needs less of it.
    private readonly HashSet<string> _settled = [];

    public Comparison Measure(IReadOnlyList<Variant> variants)
    {
        foreach (Variant variant in variants)
            Warm(variant, _settled.Contains(variant.Name) ? effort.Refresh : effort.Settle);
        int[] times = [.. variants.Select(TimesPerTurn)];
        var turns = new Turn[variants.Count, effort.Rounds];
        for (int round = 0; round < effort.Rounds; round++)
            for (int i = 0; i < variants.Count; i++)
            {
                // Another one begins in each round: nobody always pays for the garbage of the same neighbour.
                int turn = (i + round) % variants.Count;
                // And nobody's turn begins with a nursery that others have filled.
                GC.Collect();
                turns[turn, round] = variants[turn].Take(times[turn]);
            }

        _settled.UnionWith(variants.Select(static variant => variant.Name));
        return new Comparison([.. variants.Select(static variant => variant.Name)], turns);
    }

    private static void Warm(Variant variant, (int Times, TimeSpan Time) least)
    {
        Repeat(variant, least.Times, least.Time);
        Rest();
        Repeat(variant, least.Times / 2, least.Time / 2);
        Rest();
    }

    /// <summary>Until the process does nothing: the compiler of the second tier waits for a quiet moment, and has a thread of its own.</summary>
    private static void Rest()
    {
        TimeSpan before;
        do
        {
            before = Environment.CpuUsage.TotalTime;
            Thread.Sleep(150);
        }
        while (Environment.CpuUsage.TotalTime - before > TimeSpan.FromMilliseconds(5));
    }

    private static void Repeat(Variant variant, int leastTimes, TimeSpan leastTime)
    {
        long start = Stopwatch.GetTimestamp();
        for (int times = 0; times < leastTimes || Stopwatch.GetElapsedTime(start) < leastTime; times++)
            variant.Take(1);
    }

    private int TimesPerTurn(Variant variant)
    {
        Turn once = variant.Take(1);
        if (once.Microseconds < 1000)
            once = variant.Take(100);
        double byTime = effort.Turn.TotalMicroseconds / Math.Max(once.Microseconds, 0.01);
        double byBytes = once.Bytes < 1 ? 0 : effort.Garbage / once.Bytes;
        return Math.Max(1, (int)Math.Max(byTime, byBytes));
    }
}
