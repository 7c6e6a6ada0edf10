using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Whether reading has become slow: run with the tests, on whatever machine they run, so only a ratio within one process counts.</summary>
internal static class Gate
{
    /// <summary>How many times as long System.Text.Json must take. The goal is higher (<see cref="ReadRun"/>): this is beyond noise.</summary>
    private const double Least = 2.5;

    // A neighbour can spoil one try; a regression spoils all of them.
    private const int Tries = 3;

    private static readonly string[] Pages = ["500K", "meta"];

    /// <returns>The exit code.</returns>
    public static int Run()
    {
        var interleaved = new Interleaved(Effort.Quick);
        return Pages.Count(page => !IsFastEnough(page, interleaved)) == 0 ? 0 : 1;
    }

    private static bool IsFastEnough(string page, Interleaved interleaved)
    {
        byte[] json = Payload.Get(page).Json;
        Reader[] readers = [.. Reader.All.Where(static reader => reader.Name is Reader.Ours or Reader.SourceGenerated)];
        foreach (Reader reader in readers)
            reader.Check(json, json);
        double best = 0;
        for (int attempt = 0; attempt < Tries && best < Least; attempt++)
            best = Math.Max(best, interleaved.Measure([.. readers.Select(reader => reader.On(json))]).Speedup(Reader.SourceGenerated));
        string verdict = best >= Least ? "fast enough" : "too slow";
        Console.WriteLine(FormattableString.Invariant(
            $"Reading {page}: {Reader.SourceGenerated}, takes {best:F2} times as long as ours, at least {Least} is asked for: {verdict}."));
        return best >= Least;
    }
}
