namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Repeats what may succeed in a moment, and nothing that would have to be waited for longer than a caller would.</summary>
/// <remarks>
/// By hand: a pipeline of Polly checks its options by reflection over attributes, which brings the type converters of .NET along and makes a
/// native application larger by a megabyte.
/// </remarks>
internal static class RetryPolicy
{
    /// <summary>The longest wait a service can make us sleep; a longer one surfaces the error at once.</summary>
    public static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait before the next attempt; null: the failure is final.</summary>
    /// <param name="failure">How the attempt ended.</param>
    /// <param name="retries">How often the request was repeated before.</param>
    public static TimeSpan? WaitAfter(ApiClientException failure, int retries) => failure switch
    {
        ApiException { ServerDelay: { } wait } when wait > MaxRetryDelay => null,
        ApiException { IsTransient: true, ServerDelay: { Ticks: >= 0 } wait } => wait,
        { IsTransient: true } => Backoff(retries),
        _ => null,
    };

    // Twice as long each time. Half of it is chance: clients that failed together do not come back together.
    private static TimeSpan Backoff(int retries)
    {
        TimeSpan longest = FirstDelay * Math.Min(Math.Pow(2, retries), LongestBackoff / FirstDelay);
        return longest * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
