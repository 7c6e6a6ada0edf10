namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>
/// Some days of a small company's runs, up to now. The newest are seconds old and still going on; further back they lie further apart.
/// </summary>
internal static class SampleRuns
{
    public static IReadOnlyList<LocalRun> Create(ulong seed, int count, long now)
    {
        Dice dice = new(seed);
        List<LocalRun> runs = [];
        long createdAt = now - 1_500;
        while (runs.Count < count)
        {
            Workload workload = Workloads.Next(dice);
            Fate fate = Fate.Next(dice, workload);
            runs.AddRange(new RunPlayer(dice, workload, fate, createdAt, now).Play());
            createdAt -= 400 + dice.Waiting(9_000 + (2_500 * runs.Count));
        }

        // A run and those it invoked come together: what is over the count goes.
        return runs[..count];
    }
}
