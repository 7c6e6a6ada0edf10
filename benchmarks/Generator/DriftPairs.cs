using System.Diagnostics;
using System.Text;
using Upstash.Workflow.Generator;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Drift;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A document beside its accepted state: both are read and bound, then compared. Some twenty types differ.</summary>
internal static class DriftPairs
{
    private const int WarmUp = 10;
    private const int Runs = 15;
    private const int Edits = 20;

    private static readonly GeneratorOptions Options = new("Acme", "Acme.Api", "", "") { Drift = DriftMode.Enforce };

    public static void Run(IEnumerable<string> paths)
    {
        Machine.Print();
        Console.WriteLine("## A document beside its accepted state, milliseconds by the clock (median, minimum)\n");
        Console.WriteLine("| document | KB | findings | all of it | minimum | comparing alone | minimum |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (string path in paths)
            Measure(SampleDocument.Find(path));
    }

    private static void Measure(SampleDocument document)
    {
        SpecDocument present = new("openapi.yaml", Edit(document.Text), Options) { Baseline = new SpecDocument("openapi.accepted.yaml", document.Text, Options) };
        List<double> all = [], alone = [];
        int findings = 0;
        for (int run = 0; run < WarmUp + Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            (BoundDocument old, BoundDocument now) = (Bind(present.Baseline), Bind(present));
            long bound = Stopwatch.GetTimestamp();
            findings = DriftChecker.Compare(old, now, present, CancellationToken.None).Count;
            if (run < WarmUp)
                continue;
            all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            alone.Add(Stopwatch.GetElapsedTime(bound).TotalMilliseconds);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"| {Path.GetFileName(document.Name)} | {document.Text.Length / 1000} | {findings} | {Statistics.Median(all):F0} | {all.Min():F0} | {Statistics.Median(alone):F0} | {alone.Min():F0} |"));
    }

    private static BoundDocument Bind(SpecDocument document)
        => DocumentPipeline.Bind(document, SettingsBinder.Bind(document.Path, Options), new DiagnosticBag(document.Path), CancellationToken.None)
            ?? throw new InvalidOperationException("The document gives no client: there is nothing to measure.");

    /// <summary>Every so many a text becomes a number.</summary>
    private static string Edit(string text)
    {
        string wanted = text.TrimStart().StartsWith('{') ? "\"type\": \"string\"" : "type: string";
        string[] parts = text.Split(wanted);
        int step = Math.Max(1, parts.Length / Edits);
        var edited = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.Length; i++)
            edited.Append(i % step == 0 ? wanted.Replace("string", "integer", StringComparison.Ordinal) : wanted).Append(parts[i]);
        return edited.ToString();
    }
}
