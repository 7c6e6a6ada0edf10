using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What the observer of drift costs a call: the same client on the same page, with and without one, taking turns.</summary>
internal static class DriftCost
{
    private const int WarmUp = 2_000;
    private const int Rounds = 60;
    private const int CallsPerRound = 50;

    public static void Run(byte[] page)
    {
        (string Name, Action Call)[] variants =
        [
            ("no client: FromJson", () => ListWorkflowRunLogsResponse.FromJson(page)),
            ("no observer", Calls(page, static _ => { })),
            ("observer", Calls(page, static options => options.Drift = static _ => { })),
        ];
        List<double>[] times = Measure(variants);
        Machine.Print();
        Console.WriteLine($"### A page of {page.Length / 1024} KB, microseconds\n\n| | minimum | median | to no observer |\n|---|--:|--:|--:|");
        for (int i = 0; i < variants.Length; i++)
            Console.WriteLine(FormattableString.Invariant($"| {variants[i].Name} | {times[i].Min():F0} | {Statistics.Median(times[i]):F0} | {times[i].Min() / times[1].Min():F2} |"));
    }

    /// <summary>A call of a client that gets the page without a network.</summary>
    public static Action Calls(byte[] page, Action<UpstashWorkflowClientOptions> configure)
    {
        var options = new UpstashWorkflowClientOptions { Credential = UpstashWorkflowAuth.BearerAuth("token") };
        configure(options);
        var client = new UpstashWorkflowClient(new HttpClient(new FixedAnswer(page)), options);
        return () => client.Logs.ListWorkflowRunLogsPageAsync().GetAwaiter().GetResult();
    }

    /// <summary>The same without our client, and so without anything that could observe: what is read is the same.</summary>
    public static Action CallsByHand(byte[] page)
    {
        var fetcher = new PooledFetcher(new HttpClient(new FixedAnswer(page)), "https://example.com/", static body => ListWorkflowRunLogsResponse.FromJson(body));
        return () => fetcher.FetchAsync().GetAwaiter().GetResult();
    }

    private static List<double>[] Measure((string Name, Action Call)[] variants)
    {
        List<double>[] times = [.. variants.Select(static _ => new List<double>())];
        foreach ((_, Action call) in variants)
            Repeat(call, WarmUp);
        for (int round = 0; round < Rounds; round++)
            for (int i = 0; i < variants.Length; i++)
                times[i].Add(Repeat(variants[i].Call, CallsPerRound));
        return times;
    }

    private static double Repeat(Action call, int times)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
            call();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / times;
    }
}
