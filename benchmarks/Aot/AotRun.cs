using System.Globalization;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A native application with the generated client beside one that does the same by hand with System.Text.Json, source-generated.</summary>
internal static class AotRun
{
    private const int WarmUp = 3;
    private const int Rounds = 31;
    private const string Page = "500K";

    /// <returns>The exit code: 1 when there was a warning.</returns>
    public static int Run()
    {
        string scratch = Directory.CreateTempSubdirectory("upstash-benchmarks-").FullName;
        try
        {
            AotApp ours = AotApp.Publish("Generated", scratch), byHand = AotApp.Publish("ByHand", scratch);
            string file = Path.Combine(scratch, "page.json");
            File.WriteAllBytes(file, Payload.Get(Page).Json);
            AotPair read = Measure(ours, byHand, file);
            using var server = new ServerProcess();
            AotPair call = Measure(ours, byHand, "-", $"{server.Address}/{Page}/known");
            Print(ours, byHand, read, call);
            return ours.Warnings > 0 ? 1 : 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static AotPair Measure(AotApp ours, AotApp byHand, params string[] arguments)
    {
        var pair = new AotPair();
        for (int round = -WarmUp; round < Rounds; round++)
        {
            // Nobody always goes first.
            bool isOursFirst = round % 2 == 0;
            AotStart first = (isOursFirst ? ours : byHand).Start(arguments), second = (isOursFirst ? byHand : ours).Start(arguments);
            if (round >= 0)
                pair.Add(isOursFirst ? first : second, isOursFirst ? second : first);
        }

        return pair;
    }

    private static void Print(AotApp ours, AotApp byHand, AotPair read, AotPair call)
    {
        Console.WriteLine($"### A native application that reads a page of {Page} from a file, or asks for it ({Rounds} starts each)\n");
        Console.WriteLine("| | size, MB | start to end, ms | reading | start to end, with a call over HTTP | the call | warnings |\n|---|--:|--:|--:|--:|--:|--:|");
        Row("ours", ours, static pair => pair.Ours, read, call);
        Row("by hand", byHand, static pair => pair.ByHand, read, call);
        Console.WriteLine();
        var goals = new Goals();
        goals.AtMost(1, "size of the executable, ours to that by hand", (double)ours.Size / byHand.Size);
        goals.AtMost(1, "start to end, reading a file", read.Ratio(static start => start.Process));
        goals.AtMost(1, "start to end, with a call", call.Ratio(static start => start.Process));
        goals.AtMost(0, "warnings of trimming and ahead-of-time compilation", ours.Warnings, "");
        goals.Print();
    }

    private static void Row(string name, AotApp app, Func<AotPair, IReadOnlyList<AotStart>> of, AotPair read, AotPair call)
    {
        double[] times = [Process(read), Job(read), Process(call), Job(call)];
        string cells = string.Join(" | ", times.Select(static time => time.ToString("F2", CultureInfo.InvariantCulture)));
        Console.WriteLine(FormattableString.Invariant($"| {name} | {app.Size / 1e6:F2} | {cells} | {app.Warnings} |"));

        double Process(AotPair pair) => Statistics.Median(of(pair).Select(static start => start.Process));
        double Job(AotPair pair) => Statistics.Median(of(pair).Select(static start => start.Job));
    }
}
