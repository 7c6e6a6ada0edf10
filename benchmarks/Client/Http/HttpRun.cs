using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A page over loopback HTTP beside the clients of others.</summary>
internal static class HttpRun
{
    private static readonly string[] Sizes = ["50K", "500K", "5M"];

    private static readonly string[] Framings = ["known", "chunked"];

    public static void Run()
    {
        using var server = new ServerProcess();
        var interleaved = new Interleaved(Effort.Full);
        var matrix = new Matrix();
        var goals = new Goals();
        foreach (string framing in Framings)
            foreach (string size in Sizes)
            {
                string column = framing == "known" ? size : $"{size} {framing}";
                matrix.Add(column, Measure(interleaved, $"{server.Address}/{size}/{framing}", Payload.Get(size).Json));
                if (size != "50K")
                    AddGoals(goals, matrix, column);
            }

        Console.WriteLine("### A page over loopback HTTP: how many times as long as ours\n");
        matrix.PrintSpeedups();
        Console.WriteLine("### A page over loopback HTTP: the same in processor time of the client's process\n");
        matrix.PrintProcessor();
        Console.WriteLine("### A page over loopback HTTP: the bytes we allocate, as a part of theirs\n");
        matrix.PrintAllocations();
        goals.Print();
    }

    private static Comparison Measure(Interleaved interleaved, string address, byte[] json)
    {
        IReadOnlyList<Fetcher> fetchers = Fetcher.All(address);
        foreach (Fetcher fetcher in fetchers)
            fetcher.Check(json);
        return interleaved.Measure([.. fetchers.Select(static fetcher => fetcher.ToVariant())]);
    }

    private static void AddGoals(Goals goals, Matrix matrix, string column)
    {
        foreach (string peer in Fetcher.WithGoals)
            goals.AtLeast(2, $"{column}, beside {peer}", matrix.Speedup(column, peer));
    }
}
