namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The time one attempt may take, joined with the caller's token. What is left of the call's time may be less.</summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _joined;

    public AttemptLimit(ApiCall call)
    {
        Token = call.Caller;
        TimeSpan left = call.Deadline.Left;
        TimeSpan timeout = call.Settings.Timeout;
        Kind = timeout == Timeout.InfiniteTimeSpan || left < timeout ? ApiTimeLimit.Call : ApiTimeLimit.Attempt;
        if (Kind == ApiTimeLimit.Attempt || left != TimeSpan.MaxValue)
        {
            _timer = new CancellationTokenSource(Kind == ApiTimeLimit.Call ? left : timeout, call.Settings.Time);
            _joined = CancellationTokenSource.CreateLinkedTokenSource(call.Caller, _timer.Token);
            Token = _joined.Token;
        }
    }

    public CancellationToken Token { get; }

    /// <summary>Which limit it is.</summary>
    public ApiTimeLimit Kind { get; }

    public bool IsExceeded => _timer is { IsCancellationRequested: true };

    public void Dispose()
    {
        _joined?.Dispose();
        _timer?.Dispose();
    }
}
