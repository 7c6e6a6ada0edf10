using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>One document, both contenders.</summary>
internal sealed record CorpusPair(string Path, ContenderResult Ours, ContenderResult Theirs)
{
    public bool Both => Ours.Failure is null && Theirs.Failure is null;

    public string ToRow()
    {
        string[] cells =
        [
            System.IO.Path.GetFileName(Path),
            (new FileInfo(Path).Length / 1000).ToString(CultureInfo.InvariantCulture),
            Cell(static result => result.Cold),
            Times(static result => result.Cold),
            Cell(static result => result.Warm),
            Times(static result => result.Warm),
            Cell(static result => result.PeakMegabytes),
            Cell(static result => result.Characters / 1000.0),
            Cell(static result => result.Compilation),
            Cell(static result => result.Errors),
        ];
        return $"| {string.Join(" | ", cells)} |" + (Theirs.Failure is null ? "" : $" <!-- NSwag: {Theirs.Failure} -->") + (Ours.Failure is null ? "" : $" <!-- ours: {Ours.Failure} -->");
    }

    private string Cell(Func<ContenderResult, double> part) => $"{Text(Ours, part)} / {Text(Theirs, part)}";

    private static string Text(ContenderResult result, Func<ContenderResult, double> part)
        => result.Failure is null ? part(result).ToString("F0", CultureInfo.InvariantCulture) : "fails";

    private string Times(Func<ContenderResult, double> part)
        => Both ? (part(Theirs) / part(Ours)).ToString("F1", CultureInfo.InvariantCulture) : "";
}
