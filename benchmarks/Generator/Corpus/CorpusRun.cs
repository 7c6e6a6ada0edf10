namespace Upstash.Workflow.Benchmarks;

/// <summary>Our generator beside NSwag's over a folder of documents, in turn for each document, each in a fresh process.</summary>
internal static class CorpusRun
{
    public static void Run(string folder)
    {
        Machine.Print();
        Console.WriteLine("## Load and generate: processor time in milliseconds, ours / NSwag\n");
        Console.WriteLine("| document | KB | cold | × | warm | × | peak, MB | C#, thousand characters | compiling | compiler errors |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var pairs = new List<CorpusPair>();
        foreach (string path in Directory.GetFiles(folder).Where(IsDocument).Order(StringComparer.Ordinal))
        {
            pairs.Add(new CorpusPair(path, ContenderChild.Start(Contender.All[0], path), ContenderChild.Start(Contender.All[1], path)));
            Console.WriteLine(pairs[^1].ToRow());
        }

        PrintTotals(pairs);
    }

    private static bool IsDocument(string path) => Path.GetExtension(path) is ".json" or ".yaml" or ".yml";

    private static void PrintTotals(List<CorpusPair> pairs)
    {
        CorpusPair[] both = [.. pairs.Where(static pair => pair.Both)];
        Console.WriteLine(FormattableString.Invariant(
            $"\nOurs: {pairs.Count(static pair => pair.Ours.Failure is null)} of {pairs.Count} generated, {pairs.Count(static pair => pair.Ours is { Failure: null, Errors: 0 })} compile. NSwag: {pairs.Count(static pair => pair.Theirs.Failure is null)} generated, {pairs.Count(static pair => pair.Theirs is { Failure: null, Errors: 0 })} compile."));
        Console.WriteLine(FormattableString.Invariant(
            $"Over the {both.Length} that both generate, NSwag takes {Ratio(both, static result => result.Cold):F1} times as long cold and {Ratio(both, static result => result.Warm):F1} times as long warm; the least on one document is {both.Min(static pair => pair.Theirs.Cold / pair.Ours.Cold):F1} cold and {both.Min(static pair => pair.Theirs.Warm / pair.Ours.Warm):F1} warm."));
    }

    private static double Ratio(CorpusPair[] pairs, Func<ContenderResult, double> part) => pairs.Sum(pair => part(pair.Theirs)) / pairs.Sum(pair => part(pair.Ours));
}
