namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>When a call as a whole must be over.</summary>
internal readonly struct CallDeadline(TimeSpan total, TimeProvider time)
{
    private readonly long _start = total == Timeout.InfiniteTimeSpan ? 0 : time.GetTimestamp();

    /// <summary>The time that is left, never negative; without a limit more than any wait.</summary>
    public TimeSpan Left
    {
        get
        {
            if (total == Timeout.InfiniteTimeSpan)
            {
                return TimeSpan.MaxValue;
            }

            TimeSpan left = total - time.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
