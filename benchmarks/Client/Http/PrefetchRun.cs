using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A list of pages for somebody who works on each as long as it takes to get one, with and without one page asked for ahead.</summary>
internal static class PrefetchRun
{
    private const string Without = "without";

    private static readonly string[] Sizes = ["50K", "500K", "5M"];

    public static OrderedDictionary<string, Func<TimeSpan, Task>> Consumers { get; } = new() { ["awaiting"] = PreciseDelay.For, ["busy"] = Spin };

    public static void Run()
    {
        using var server = new ServerProcess();
        var interleaved = new Interleaved(Effort.Long);
        var matrix = new Matrix();
        var goals = new Goals();
        foreach (string size in Sizes)
        {
            var list = new SlowList(OurClient.At($"{server.Address}/{size}/slow"));
            TimeSpan work = list.MeasureFetch();
            foreach ((string kind, Func<TimeSpan, Task> consumer) in Consumers)
            {
                string column = $"{size}, {kind}";
                matrix.Add(column, interleaved.Measure(
                [
                    Variant.OfAsync("with", () => list.ReadAsync(consumer, work, isAhead: true)),
                    Variant.OfAsync(Without, () => list.ReadAsync(consumer, work, isAhead: false)),
                ]));
                goals.AtLeast(1.7, column, matrix.Speedup(column, Without));
            }
        }

        Console.WriteLine($"### {PageServer.Pages} pages from a slow server, as long to work on each: how many times as long without prefetch\n");
        matrix.PrintSpeedups("with prefetch, µs");
        goals.Print();
    }

    /// <summary>On two cores the server, the client and this one share them.</summary>
    private static Task Spin(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
        }

        return Task.CompletedTask;
    }
}
