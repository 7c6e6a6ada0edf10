using System.Collections.Concurrent;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>A clock whose short timers fire at once and are noted; time limits, a minute and longer, never do.</summary>
internal sealed class InstantDelays : TimeProvider
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    public ConcurrentQueue<TimeSpan> Delays { get; } = new();

    public Action? BeforeDelay { get; init; }

    public DateTimeOffset Now { get; init; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime >= LongestDelay)
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        Delays.Enqueue(dueTime);
        TimeSpan real = BeforeDelay is null ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
        BeforeDelay?.Invoke();
        return System.CreateTimer(callback, state, real, Timeout.InfiniteTimeSpan);
    }
}
