using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>One table of Markdown for comparisons of the same variants on several payloads.</summary>
internal sealed class Matrix
{
    private readonly List<(string Column, Comparison Comparison)> _columns = [];

    public void Add(string column, Comparison comparison) => _columns.Add((column, comparison));

    public double Speedup(string column, string variant) => Of(column).Speedup(variant);

    public double Allocation(string column, string variant) => Of(column).Allocation(variant);

    public Comparison Of(string column) => _columns.First(entry => entry.Column == column).Comparison;

    /// <summary>Our time and how many times as long each other takes.</summary>
    public void PrintSpeedups(string first = "ours, µs") => Print(
        first,
        static (ours, name) => Number(ours.Microseconds(name)),
        static (comparison, name) => Ratio(comparison.Speedup(name)));

    /// <summary>The same in processor time, where <see cref="PrintSpeedups"/> goes by the clock.</summary>
    public void PrintProcessor() => Print(
        "ours, µs",
        static (ours, name) => Number(ours.ProcessorMicroseconds(name)),
        static (comparison, name) => Ratio(comparison.ProcessorSpeedup(name)));

    /// <summary>Our bytes and which part of each other's they are.</summary>
    public void PrintAllocations() => Print(
        "ours, bytes",
        static (ours, name) => Number(ours.Bytes(name)),
        static (comparison, name) => comparison.Bytes(name) < 1 ? "–" : Ratio(comparison.Allocation(name)));

    /// <summary>Everybody's bytes, for where a ratio to none says nothing.</summary>
    public void PrintBytes() => Print(
        "ours",
        static (ours, name) => Number(ours.Bytes(name)),
        static (comparison, name) => Number(comparison.Bytes(name)));

    private void Print(string first, Func<Comparison, string, string> ours, Func<Comparison, string, string> theirs)
    {
        Console.WriteLine($"| | {string.Join(" | ", _columns.Select(static entry => entry.Column))} |");
        Console.WriteLine($"|---|{string.Concat(_columns.Select(static _ => "--:|"))}");
        IReadOnlyList<string> names = _columns[0].Comparison.Names;
        Console.WriteLine($"| {first} | {string.Join(" | ", _columns.Select(entry => ours(entry.Comparison, names[0])))} |");
        foreach (string name in names.Skip(1))
            Console.WriteLine($"| {name} | {string.Join(" | ", _columns.Select(entry => theirs(entry.Comparison, name)))} |");
        Console.WriteLine();
    }

    private static string Ratio(double value) => value.ToString("F2", CultureInfo.InvariantCulture) + "×";

    private static string Number(double value) => value.ToString(value is > 0 and < 10 ? "F2" : "N0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
