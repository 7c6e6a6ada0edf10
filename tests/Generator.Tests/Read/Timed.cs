using System.Diagnostics;

namespace Upstash.Workflow.Generator.Tests.Read;

/// <summary>
/// Measures processor time, so that a busy machine fails no test. Tests that measure run alone: the time is that of the whole process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Timed
{
    public const string Name = "measures time";

    private readonly TimeSpan _start = Process.GetCurrentProcess().TotalProcessorTime;

    public void AssertBelow(double seconds)
    {
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - _start;
        Assert.True(used < TimeSpan.FromSeconds(seconds), $"It took {used.TotalSeconds:0.0} s of processor time, expected below {seconds:0.0} s");
    }
}
