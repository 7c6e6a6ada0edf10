using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Blocks once for a turn, not once for each call; what follows an await may be on another thread, so the bytes are the process's.</summary>
internal sealed class AsyncVariant(string name, Func<Task> run) : Variant(name)
{
    public override Turn Take(int times)
    {
        long bytes = GC.GetTotalAllocatedBytes();
        long start = Stopwatch.GetTimestamp();
        Task.Run(() => RepeatAsync(times)).GetAwaiter().GetResult();
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return new Turn(microseconds / times, (GC.GetTotalAllocatedBytes() - bytes) / (double)times);
    }

    private async Task RepeatAsync(int times)
    {
        for (int i = 0; i < times; i++)
            await run();
    }
}
