using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The tables of <see cref="SoakRun"/>.</summary>
internal static class SoakTable
{
    public static void Print(IReadOnlyList<SoakResult> results)
    {
        PrintHeap(results);
        PrintRest(results);
    }

    private static void PrintHeap(IReadOnlyList<SoakResult> results)
    {
        IReadOnlyList<SoakSample> samples = results[0].Samples;
        Console.WriteLine("### A list without end: live heap after so many pages, MB\n");
        Console.WriteLine($"| | {string.Join(" | ", samples.Select(static sample => sample.Pages))} | growth |");
        Console.WriteLine($"|---|{string.Concat(samples.Select(static _ => "--:|"))}--:|");
        foreach (SoakResult result in results)
            Console.WriteLine($"| {result.Case.Name} | {string.Join(" | ", result.Samples.Select(static sample => Text(sample.LiveHeap, "F2")))} | {Text(result.Growth, "F2")} |");
        Console.WriteLine();
    }

    private static void PrintRest(IReadOnlyList<SoakResult> results)
    {
        Console.WriteLine("### The same lists: what else a process holds\n");
        Console.WriteLine("| | pages | working set after the first tenth, MB | at the end | bytes for a page | exceptions | connections | sockets open at the end | after disposal | seconds |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (SoakResult result in results)
            Console.WriteLine($"| {result.Case.Name} | {string.Join(" | ", Cells(result))} |");
        Console.WriteLine();
    }

    private static IEnumerable<string> Cells(SoakResult result) =>
    [
        Text(result.Last.Pages, "F0"), Text(result.First.WorkingSet, "F0"), Text(result.Last.WorkingSet, "F0"), Text(result.BytesPerPage, "N0").Replace(',', ' '),
        Text(result.Last.Exceptions, "F0"), Text(result.Connections, "F0"), Text(result.Last.Sockets, "F0"), Text(result.AfterDisposal.Sockets, "F0"),
        Text(result.Last.Seconds, "F1"),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
