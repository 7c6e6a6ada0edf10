namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The time one attempt may take, joined with the caller's token.</summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _joined;

    public AttemptLimit(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        Token = caller;
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            _timer = new CancellationTokenSource(timeout, time);
            _joined = CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token);
            Token = _joined.Token;
        }
    }

    public CancellationToken Token { get; }

    public bool IsExceeded => _timer is { IsCancellationRequested: true };

    public void Dispose()
    {
        _joined?.Dispose();
        _timer?.Dispose();
    }
}
