namespace Upstash.Workflow.Benchmarks;

/// <summary>Prints stage times as a Markdown table: medians, and the minimum of the total.</summary>
internal static class StageTable
{
    public static void Start(string title)
    {
        Console.WriteLine($"### {title}\n");
        Console.WriteLine("| document | | runs | Read | Load | Bind | Emit | total | minimum | by the clock | allocated, MB | C#, thousand characters |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    public static void Print(string label, IReadOnlyList<SampleDocument> documents, IReadOnlyList<List<StageTimes>> runs)
    {
        for (int i = 0; i < documents.Count; i++)
        {
            StageTimes median = StageTimes.Median(runs[i]);
            double total = Statistics.Median(runs[i].Select(static run => run.Total));
            double minimum = runs[i].Min(static run => run.Total);
            string name = $"{Path.GetFileNameWithoutExtension(documents[i].Name)}, {documents[i].Text.Length / 1000} K";
            FormattableString row =
                $"| {name} | {label} | {runs[i].Count} | {median.Read:F1} | {median.Load:F1} | {median.Bind:F1} | {median.Emit:F1} | {total:F1} | {minimum:F1} | {median.Wall:F1} | {median.Bytes / 1e6:F2} | {median.Characters / 1e3:F0} |";
            Console.WriteLine(FormattableString.Invariant(row));
        }
    }
}
