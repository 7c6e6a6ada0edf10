namespace Upstash.Workflow.Benchmarks;

/// <summary>Processor time, not the clock's: on a shared machine a turn is interrupted for longer than it lasts.</summary>
/// <remarks>It is the process's, so the collector's is in it; a second thread there is not, once the compiler of the second tier is done.</remarks>
internal sealed class SyncVariant(string name, Action run) : Variant(name)
{
    public override Turn Take(int times)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < times; i++)
            run();
        double microseconds = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / times;
        return new Turn(microseconds, microseconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)times);
    }
}
