using RunLogs.View;

namespace RunLogs.Rendering;

/// <summary>The runs as aligned columns for pipes: nothing shortened, no cell with a space in it, the state in the service's own word.</summary>
internal static class PlainList
{
    private static readonly string[] Header = ["STATE", "RUN", "CREATED", "TOOK", "LABEL", "WORKFLOW"];

    public static void Write(TextWriter output, IReadOnlyList<RunView> runs, DateTimeOffset now)
    {
        string[][] rows = [Header, .. runs.Select(run => Cells(run, now))];
        int[] widths = [.. Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static string[] Cells(RunView run, DateTimeOffset now) =>
    [
        Cell(run.State),
        Cell(run.Id),
        run.CreatedAt is { } created ? Human.Timestamp(created) : "-",
        Cell(Human.Took(run, now)),
        Cell(string.Join(',', run.Labels)),
        Cell(run.Url),
    ];

    private static string Cell(string text)
    {
        string cell = string.Concat(text.Select(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) ? '_' : letter));
        return cell.Length == 0 ? "-" : cell;
    }
}
