namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>So many requests within each second of the clock.</summary>
internal sealed class BurstLimiter(int limit, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _second;
    private int _used;

    public BurstWindow Take()
    {
        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        lock (_lock)
        {
            _used = now == _second ? _used + 1 : 1;
            _second = now;
            return new BurstWindow(limit, limit - _used, now + 1);
        }
    }
}

/// <summary>What the rate-limit headers say after a request.</summary>
internal readonly record struct BurstWindow(int Limit, int Left, long ResetSeconds)
{
    public int Remaining => Math.Max(0, Left);

    public bool IsExceeded => Left < 0;
}
