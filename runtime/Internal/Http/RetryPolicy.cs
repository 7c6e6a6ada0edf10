namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Repeats what may succeed in a moment, and nothing that would have to be waited for longer than a caller would.</summary>
/// <remarks>
/// By hand: a pipeline of Polly checks its options by reflection over attributes, which brings the type converters of .NET along and makes a
/// native application larger by a megabyte.
/// </remarks>
internal sealed class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> _repeatable;
    private readonly int _maxRetries;
    private readonly TimeSpan _maxDelay;

    private RetryPolicy(int maxRetries, TimeSpan maxDelay, IEnumerable<string> repeatable) =>
        (_maxRetries, _maxDelay, _repeatable) = (maxRetries, maxDelay, new HashSet<string>(repeatable, StringComparer.Ordinal));

    public static RetryPolicy None { get; } = new(0, TimeSpan.Zero, []);

    public static RetryPolicy Create(ApiClientOptions options) => new(options.MaxRetries, options.MaxRetryDelay, options.RepeatableOperations);

    /// <summary>How long to wait before the next attempt; null: the failure is final.</summary>
    /// <param name="call">The call; what was sent may be a reason not to send it again.</param>
    /// <param name="failure">How the attempt ended.</param>
    /// <param name="retries">How often the request was repeated before.</param>
    public TimeSpan? WaitAfter(ApiCall call, ApiClientException failure, int retries)
    {
        bool mayRepeat = retries < _maxRetries && failure.IsTransient && MayRepeat(call.Request, failure);
        return mayRepeat && Delay(failure, retries) is { } wait && wait < call.Deadline.Left ? wait : null;
    }

    private bool MayRepeat(ApiRequest request, ApiClientException failure) =>
        request.IsRewindable
        && (request.Operation.IsIdempotent
            || failure.IsUnsent
            || _repeatable.Contains(request.Operation.Name)
            || _repeatable.Contains(ApiClientOptions.AllOperations));

    private TimeSpan? Delay(ApiClientException failure, int retries) => failure switch
    {
        ApiException { ServerDelay: { } wait } when wait > _maxDelay => null,
        ApiException { ServerDelay: { Ticks: >= 0 } wait } => wait,
        _ => Backoff(retries),
    };

    // Twice as long each time. Half of it is chance: clients that failed together do not come back together.
    private static TimeSpan Backoff(int retries)
    {
        TimeSpan longest = FirstDelay * Math.Min(Math.Pow(2, retries), LongestBackoff / FirstDelay);
        return longest * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
