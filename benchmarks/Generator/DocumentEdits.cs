using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Benchmarks;

/// <summary>An edit in a document: the description of one schema changes, and the driver of an open project runs again.</summary>
internal static class DocumentEdits
{
    private const int WarmUp = 6;
    private const int Runs = 9;

    public static void Run(IEnumerable<string> paths)
    {
        Machine.Print();
        Console.WriteLine("## An edit of one schema, milliseconds of processor time (median, minimum)\n");
        Console.WriteLine("| document | KB | files | emitted again | the edit | minimum |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (string path in paths)
            Measure(SampleDocument.Find(path));
    }

    private static void Measure(SampleDocument document)
    {
        string edited = Edit(document.Text);
        var typist = new DocumentTypist(document);
        int again = 0;
        var times = new List<double>();
        for (int run = 0; run < WarmUp + Runs; run++)
        {
            // There and back: every run is an edit.
            TimeSpan before = Environment.CpuUsage.TotalTime;
            again = typist.Type(run % 2 == 0 ? edited : document.Text);
            if (run >= WarmUp)
                times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"| {document.Name} | {document.Text.Length / 1000} | {typist.Files} | {again} | {Statistics.Median([.. times]):F0} | {times.Min():F0} |"));
    }

    /// <summary>Another word in the last description that stands among the component schemas.</summary>
    private static string Edit(string text)
    {
        string key = text.TrimStart().StartsWith('{') ? "\"description\": \"" : "description: ";
        int schemas = text.LastIndexOf("schemas", StringComparison.Ordinal);
        int place = text.IndexOf(key, schemas, StringComparison.Ordinal);
        while (place > 0 && !char.IsLetter(text[place + key.Length]))
            place = text.IndexOf(key, place + 1, StringComparison.Ordinal);
        return place < 0
            ? throw new InvalidOperationException("No schema of the document has a description.")
            : text.Insert(place + key.Length, "Edited ");
    }
}
