using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

internal sealed class SyncVariant(string name, Action run) : Variant(name)
{
    public override Turn Take(int times)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
            run();
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return new Turn(microseconds / times, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)times);
    }
}
