using System.Diagnostics;
using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Whether a client that goes on for thousands of pages keeps what it has seen: memory, connections, sockets.</summary>
internal static class SoakRun
{
    public const int DefaultPages = 10_000;

    // A sample is of as many pages for each of a hundred; and nobody waits for more than this.
    private const int LeastPages = 1_000;
    private const int MostPages = 1_000_000;

    /// <summary>Megabytes above what the heap was after the first tenth: a page of the list takes 0.1, and buffers that are lent come and go.</summary>
    private const double Flat = 2;

    /// <summary>Megabytes above the loop by hand: what the client is made of, its caches, and what tells a cursor that repeats; not a ratio, as it is the same for any list.</summary>
    private const double AboveByHand = 1;

    /// <param name="pages">How many in each case.</param>
    /// <returns>The exit code.</returns>
    public static int Run(int pages)
    {
        if (pages is < LeastPages or > MostPages)
        {
            Console.Error.WriteLine($"Between {LeastPages} and {MostPages} pages.");
            return 2;
        }

        using var server = new ServerProcess();
        // Made by one request: the first hundred would all make it.
        SoakPages.Ask(server.Address, "/50K/known");
        SoakResult[] results = [.. SoakCase.All.Select(soak => RunCase(soak, server, pages))];
        SoakTable.Print(results);
        PrintGoals(results);
        return 0;
    }

    /// <summary>In a process of its own: each begins with the same heap.</summary>
    private static SoakResult RunCase(SoakCase soak, ServerProcess server, int pages)
    {
        using Process child = Process.Start(ChildProcess.Of("--soak-child", soak.Name, server.Address, $"{pages}"))!;
        string[] lines = child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        child.WaitForExit();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"'{soak.Name}' failed.");
        return new SoakResult(soak, [.. lines.Select(SoakSample.Parse)], int.Parse(SoakPages.Ask(server.Address, SoakPages.ConnectionsPath), CultureInfo.InvariantCulture));
    }

    private static void PrintGoals(SoakResult[] results)
    {
        var goals = new Goals();
        SoakResult[] ours = [.. results.Where(static result => result.Case.IsOurs)];
        foreach (SoakResult result in ours)
            goals.AtMost(Flat, $"{result.Case.Name}: live heap after the last page, above that after the first tenth", result.Growth, " MB");
        foreach (SoakResult result in ours)
            goals.AtMost(result.Case.Lists, $"{result.Case.Name}: connections", result.Connections, "");
        goals.AtMost(0, "exceptions in all of ours, caught ones included", ours.Sum(static result => result.Last.Exceptions), "");
        goals.AtMost(0, "sockets open after our clients are disposed", ours.Sum(static result => result.AfterDisposal.Sockets), "");
        foreach (SoakResult theirs in results.Except(ours))
            Compare(goals, ours.First(result => result.Case.IsLike(theirs.Case)), theirs);
        goals.Print();
    }

    private static void Compare(Goals goals, SoakResult ours, SoakResult theirs)
    {
        goals.AtMost(1, $"{ours.Case.Name}: bytes for a page, to {theirs.Case.Name}", ours.BytesPerPage / theirs.BytesPerPage);
        goals.AtMost(AboveByHand, $"{ours.Case.Name}: live heap after the last page, above {theirs.Case.Name}", ours.Last.LiveHeap - theirs.Last.LiveHeap, " MB");
    }
}
