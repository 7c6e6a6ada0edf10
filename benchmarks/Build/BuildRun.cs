using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A cold build of a project with the package beside the same with the generated sources checked in. No compiler server, no incremental build.</summary>
internal static class BuildRun
{
    private const int Rounds = 9;
    private const double Goal = 0.5;

    /// <param name="feed">A folder with both packages, or none: they are packed.</param>
    public static void Run(string? feed)
    {
        string scratch = Directory.CreateTempSubdirectory("upstash-benchmarks-").FullName;
        try
        {
            Run(feed is null ? BuildFeed.Pack(Path.Combine(scratch, "feed")) : BuildFeed.In(feed), scratch);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Run(BuildFeed feed, string scratch)
    {
        BuildConsumer withPackage = BuildConsumer.Create(Path.Combine(scratch, "package"), feed, "Upstash.Workflow.Generator");
        BuildConsumer checkedIn = BuildConsumer.Create(Path.Combine(scratch, "sources"), feed, "Upstash.Workflow.Runtime");
        withPackage.Restore();
        checkedIn.Restore();
        IReadOnlyList<string> files = withPackage.GeneratedFiles();
        checkedIn.CheckIn(files);
        (string Name, Func<BuildTime> Build)[] builds =
        [
            ("sources checked in", () => checkedIn.Build()),
            ("package", () => withPackage.Build()),
            ("package, generator as IL", () => withPackage.Build("-p:UpstashWorkflowReadyToRun=false")),
        ];
        Print(builds.Select(static build => build.Name).ToArray(), Interleave(builds), feed, files.Count);
    }

    private static List<BuildTime>[] Interleave((string Name, Func<BuildTime> Build)[] builds)
    {
        List<BuildTime>[] times = [.. builds.Select(static _ => new List<BuildTime>())];
        for (int round = -1; round < Rounds; round++)
            for (int i = 0; i < builds.Length; i++)
            {
                // Nobody always follows the same neighbour; the first round fills the caches of the disk.
                int turn = (i + round + 1) % builds.Length;
                BuildTime time = builds[turn].Build();
                if (round >= 0)
                    times[turn].Add(time);
            }

        return times;
    }

    private static void Print(IReadOnlyList<string> names, List<BuildTime>[] times, BuildFeed feed, int files)
    {
        Console.WriteLine($"### A cold build of a consumer, seconds ({Rounds} rounds; {files} generated files; the package has {feed.Size / 1e6:F1} MB)\n");
        Console.WriteLine("| | by the clock, median | minimum | more than checked in, median | of the minima | processor time, median | more |\n|---|--:|--:|--:|--:|--:|--:|");
        var goals = new Goals();
        for (int i = 0; i < names.Count; i++)
        {
            double more = Statistics.Median(times[i].Zip(times[0], static (with, without) => with.Clock - without.Clock));
            double[] cells =
            [
                Statistics.Median(times[i].Select(static time => time.Clock)),
                times[i].Min(static time => time.Clock),
                more,
                times[i].Min(static time => time.Clock) - times[0].Min(static time => time.Clock),
                Statistics.Median(times[i].Select(static time => time.Processor)),
                Statistics.Median(times[i].Zip(times[0], static (with, without) => with.Processor - without.Processor)),
            ];
            if (i > 0)
                goals.AtMost(Goal, $"{names[i]}, more than checked in", more, " s");
            Console.WriteLine($"| {names[i]} | {string.Join(" | ", cells.Select(static cell => cell.ToString("F2", CultureInfo.InvariantCulture)))} |");
        }

        Console.WriteLine();
        goals.Print();
    }
}
