using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Time by the clock, as a caller waits for it. It blocks once for a turn, not once for each call.</summary>
/// <remarks>What follows an await may be on another thread: the bytes are the process's.</remarks>
internal sealed class AsyncVariant(string name, Func<Task> run) : Variant(name)
{
    public override Turn Take(int times)
    {
        long bytes = GC.GetTotalAllocatedBytes();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        Task.Run(() => RepeatAsync(times)).GetAwaiter().GetResult();
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        double processor = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        return new Turn(microseconds / times, processor / times, (GC.GetTotalAllocatedBytes() - bytes) / (double)times);
    }

    private async Task RepeatAsync(int times)
    {
        for (int i = 0; i < times; i++)
            await run();
    }
}
