namespace Upstash.Workflow.Benchmarks;

/// <summary>A wait that lasts as long as it says: a timer of the runtime comes up to three milliseconds late, half a fetch.</summary>
internal static class PreciseDelay
{
    public static Task For(TimeSpan time) =>
        Task.Factory.StartNew(() => Thread.Sleep(time), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
