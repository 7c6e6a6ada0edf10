using Polly;
using Polly.Timeout;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Turns what the transport throws into our exceptions. Cancellation stays cancellation, with the caller's token.</summary>
internal static class FailureTranslation
{
    /// <summary>Null: not ours to translate, such as the exception of a caller's own handler or token provider.</summary>
    public static Exception? Translate(Exception exception, ApiCall call, AttemptLimit limit) => exception switch
    {
        ApiClientException => null,
        OperationCanceledException or IOException or HttpRequestException when call.Caller.IsCancellationRequested => Canceled(exception, call),
        OperationCanceledException or IOException or HttpRequestException when limit.IsExceeded => TimedOut(exception, call, limit),
        // A provider of tokens has its own exceptions, and its own time limits.
        _ when !call.IsSending => null,
        OperationCanceledException { InnerException: TimeoutException } => TimedOutElsewhere(exception, call),
        TimeoutRejectedException => TimedOutElsewhere(exception, call),
        HttpRequestException or IOException or ExecutionRejectedException => NotConnected(exception, call),
        _ => null,
    };

    public static OperationCanceledException Canceled(Exception exception, ApiCall call) =>
        new($"{call.Operation} was canceled.", call.Redaction.Apply(exception), call.Caller);

    private static ApiTimeoutException TimedOut(Exception exception, ApiCall call, AttemptLimit limit)
    {
        bool isCall = limit.Kind == ApiTimeLimit.Call;
        TimeSpan timeout = isCall ? call.Settings.TotalTimeout : call.Settings.Timeout;
        string name = isCall ? nameof(ApiClientOptions.TotalTimeout) : nameof(ApiClientOptions.Timeout);
        return TimedOut(exception, call, $"no complete answer within the {name} of {Seconds(timeout)}", limit.Kind, timeout);
    }

    // Our own client has no limit of its own but the one for connecting.
    private static ApiTimeoutException TimedOutElsewhere(Exception exception, ApiCall call) => call.Settings.Ownership == HttpClientOwnership.Own
        ? TimedOut(exception, call, $"no connection within {Seconds(OwnHttpClient.ConnectTimeout)}", ApiTimeLimit.Connection, OwnHttpClient.ConnectTimeout)
        : TimedOut(exception, call, "no answer within the time limit of the HttpClient the client was given", ApiTimeLimit.HttpClient, null);

    private static ApiTimeoutException TimedOut(Exception exception, ApiCall call, string problem, ApiTimeLimit limit, TimeSpan? timeout) =>
        new(call.Describe(problem), call.Redaction.Apply(exception))
        {
            Operation = call.Operation, Attempts = call.Attempts, RequestUri = call.Address, Status = call.StatusCode, Limit = limit, Timeout = timeout,
        };

    private static ApiConnectionException NotConnected(Exception exception, ApiCall call) =>
        new(call.Describe(call.Redact(exception.Message).TrimEnd('.')), call.Redaction.Apply(exception))
        {
            Operation = call.Operation, Attempts = call.Attempts, RequestUri = call.Address, Status = call.StatusCode,
        };

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds} s");
}
