namespace Upstash.Workflow.Benchmarks;

/// <summary>The measurements of our own: variants interleaved, medians, a Markdown table each, under a minute in all.</summary>
internal static class QuickRun
{
    private const int ColdRuns = 5;
    private const int WarmUp = 20;
    private const int WarmRuns = 40;

    public static void Run()
    {
        Machine.Print();
        PrintTables();
    }

    public static void PrintTables()
    {
        QuickKeystrokes.Run();
        PrintStages(SampleDocument.All, WarmUp, WarmRuns);
        Console.WriteLine();
    }

    public static void RunDocuments(IEnumerable<string> paths)
    {
        Machine.Print();
        PrintStages([.. paths.Select(SampleDocument.Find)], warmUp: 3, runs: 5);
    }

    private static void PrintStages(IReadOnlyList<SampleDocument> documents, int warmUp, int runs)
    {
        StageTable.Start("Generation, milliseconds of processor time");
        StageTable.Print("cold", documents, Interleave(documents, ColdRuns, static document => ColdStart.Measure(document.Name)));
        Interleave(documents, warmUp, static document => Generation.Measure(document.Text));
        StageTable.Print("warm", documents, Interleave(documents, runs, static document => Generation.Measure(document.Text)));
    }

    private static List<StageTimes>[] Interleave(IReadOnlyList<SampleDocument> documents, int rounds, Func<SampleDocument, StageTimes> measure)
    {
        List<StageTimes>[] results = [.. documents.Select(static _ => new List<StageTimes>())];
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < documents.Count; i++)
                results[i].Add(measure(documents[i]));
        return results;
    }
}
