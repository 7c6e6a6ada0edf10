using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What was promised beside what was measured.</summary>
internal sealed class Goals
{
    private readonly List<string> _lines = [];

    public void AtLeast(double bound, string what, double measured) => Add(what, "≥ ", bound, "×", measured, measured >= bound);

    public void AtMost(double bound, string what, double measured, string unit = "×") => Add(what, "≤ ", bound, unit, measured, measured <= bound);

    public void Print()
    {
        Console.WriteLine("| goal | | measured | |\n|---|--:|--:|---|");
        foreach (string line in _lines)
            Console.WriteLine(line);
        Console.WriteLine();
    }

    private void Add(string what, string sign, double bound, string unit, double measured, bool isMet)
    {
        string verdict = isMet ? "met" : "**not met**";
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {what} | {sign}{bound}{unit} | {measured:F2}{unit} | {verdict} |"));
    }
}
