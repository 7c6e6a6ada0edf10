using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What a process held after some pages.</summary>
/// <param name="Pages">So far.</param>
/// <param name="LiveHeap">What a full collection leaves, in MB.</param>
/// <param name="WorkingSet">In MB.</param>
/// <param name="Allocated">Bytes since the first page.</param>
/// <param name="Exceptions">Thrown since then, caught or not.</param>
/// <param name="Sockets">Open to the server.</param>
/// <param name="Seconds">Since the first page, collections included.</param>
internal sealed record SoakSample(int Pages, double LiveHeap, double WorkingSet, long Allocated, int Exceptions, int Sockets, double Seconds)
{
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Pages} {LiveHeap} {WorkingSet} {Allocated} {Exceptions} {Sockets} {Seconds}");

    public static SoakSample Parse(string line)
    {
        string[] cells = line.Split(' ');
        return new SoakSample(Whole(cells[0]), Number(cells[1]), Number(cells[2]), (long)Number(cells[3]), Whole(cells[4]), Whole(cells[5]), Number(cells[6]));
    }

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
