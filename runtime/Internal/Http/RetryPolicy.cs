using Polly;
using Polly.Retry;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Repeats what may succeed in a moment, and nothing that would have to be waited for longer than a caller would.</summary>
internal static class RetryPolicy
{
    /// <summary>The longest wait a service can make us sleep; a longer one surfaces the error at once.</summary>
    public static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(5);

    public static ResiliencePipeline Create(int maxRetries, TimeProvider time)
    {
        if (maxRetries == 0)
        {
            return ResiliencePipeline.Empty;
        }

        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = maxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestBackoff,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthRepeating(arguments.Outcome.Exception)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ApiException)?.ServerDelay),
            })
            .Build();
    }

    private static bool IsWorthRepeating(Exception? exception) => exception switch
    {
        ApiException { ServerDelay: { } wait } when wait > MaxRetryDelay => false,
        ApiClientException failure => failure.IsTransient,
        _ => false,
    };
}
