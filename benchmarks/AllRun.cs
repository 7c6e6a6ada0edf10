namespace Upstash.Workflow.Benchmarks;

/// <summary>Everything that stands below "Results" in docs/benchmarks.md.</summary>
internal static class AllRun
{
    /// <returns>The exit code: not 0 when a native application has a warning.</returns>
    public static int Run()
    {
        ClientRun.Run(part: null);
        SoakRun.Run(SoakRun.DefaultPages);
        QuickRun.PrintTables();
        SizeRun.Run();
        BuildRun.Run(feed: null);
        return AotRun.Run();
    }
}
