using System.Diagnostics;

namespace Upstash.Workflow.Generator.Tests.Read;

/// <summary>
/// Finds what hangs, not what is slow: speed is measured in the benchmarks. In processor time, so that a busy machine fails no test.
/// Tests that measure run alone: the time is that of the whole process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Timed
{
    public const string Name = "measures time";

    // What takes a second on a quiet machine has taken six on a shared one.
    private const double Limit = 20;

    private readonly TimeSpan _start = Process.GetCurrentProcess().TotalProcessorTime;

    public void AssertEnds()
    {
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - _start;
        Assert.True(used < TimeSpan.FromSeconds(Limit), $"It took {used.TotalSeconds:0.0} s of processor time, expected below {Limit:0.0} s");
    }
}
