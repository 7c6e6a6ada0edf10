using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Each keystroke is typed to every variant in turn, so that all of them meet the same noise.</summary>
internal static class QuickKeystrokes
{
    private const int Keystrokes = 200;
    private const int WarmUpRounds = 10;
    private const int Rounds = 5;

    public static void Run()
    {
        IReadOnlyList<CSharpCompilation> project = SyntheticProject.Type(Keystrokes);
        Typist[] typists =
        [
            Typist.WithoutGenerator().Open(project[0], atLeastFiles: 0),
            Typist.WithoutDocument().Open(project[0], atLeastFiles: 0),
            Typist.With(SampleDocument.Bundled).Open(project[0], atLeastFiles: 10),
            Typist.With(SampleDocument.Bundled, SampleDocument.TimesTen).Open(project[0], atLeastFiles: 100),
        ];
        List<Cost>[] costs = [.. typists.Select(static _ => new List<Cost>())];
        for (int round = -WarmUpRounds; round < Rounds; round++)
        {
            // The optimising compiler works in the background, where it finds the time.
            if (round < 0)
                Thread.Sleep(100);
            for (int keystroke = 1; keystroke <= Keystrokes; keystroke++)
                for (int i = 0; i < typists.Length; i++)
                {
                    // Nobody always goes first after the pause.
                    int turn = (i + keystroke) % typists.Length;
                    Cost cost = Press(typists[turn], project[keystroke]);
                    if (round >= 0)
                        costs[turn].Add(cost);
                }
        }

        Print(typists, costs);
    }

    private static Cost Press(Typist typist, CSharpCompilation edited)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        typist.Press(edited);
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return new Cost(microseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static void Print(IReadOnlyList<Typist> typists, IReadOnlyList<List<Cost>> costs)
    {
        Console.WriteLine($"### A keystroke in C#, microseconds ({Rounds} rounds of {Keystrokes} keystrokes)\n");
        Console.WriteLine("| | minimum | median | 90 % | more than no generator | bytes | more than no generator |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        var goals = new Goals();
        for (int i = 0; i < typists.Count; i++)
        {
            double more = Statistics.Median(costs[i].Zip(costs[0], static (with, without) => with.Microseconds - without.Microseconds));
            double bytes = Statistics.Median(costs[i].Select(static cost => (double)cost.Bytes));
            double moreBytes = Statistics.Median(costs[i].Zip(costs[0], static (with, without) => (double)(with.Bytes - without.Bytes)));
            FormattableString row = $"| {typists[i].Name} | {Time(0):F1} | {Time(50):F1} | {Time(90):F1} | {more:F1} | {bytes:F0} | {moreBytes:F0} |";
            Console.WriteLine(FormattableString.Invariant(row));
            if (typists[i].Name == SampleDocument.Bundled.Name)
                goals.AtMost(50, "an edit in C#, more than no generator", more, " µs");

            double Time(int percent) => Statistics.Percentile(costs[i].Select(static cost => cost.Microseconds), percent);
        }

        Console.WriteLine();
        goals.Print();
    }

    private readonly record struct Cost(double Microseconds, long Bytes);
}
