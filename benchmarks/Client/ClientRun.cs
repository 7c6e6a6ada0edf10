namespace Upstash.Workflow.Benchmarks;

/// <summary>What a client costs those who use it, beside others: the tables of docs/benchmarks.md.</summary>
internal static class ClientRun
{
    private static readonly OrderedDictionary<string, Action> Parts = new()
    {
        ["read"] = ReadRun.Run,
        ["write"] = WriteRun.Run,
        ["query"] = QueryRun.Run,
        ["http"] = HttpRun.Run,
        ["prefetch"] = PrefetchRun.Run,
        ["unknown"] = UnknownRun.Run,
    };

    /// <param name="part">The name of one part, or none for all of them.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string? part)
    {
        if (part is not null && !Parts.ContainsKey(part))
        {
            Console.Error.WriteLine($"There is no part '{part}'; there are {string.Join(", ", Parts.Keys)}.");
            return 2;
        }

        Machine.Print();
        PeerVersions.Print();
        foreach ((string name, Action run) in Parts)
            if (part is null || part == name)
                run();
        return 0;
    }
}
