using System.Diagnostics;
using System.Globalization;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// What can be seen of a call from outside: a span, in the words of OpenTelemetry's HTTP and RPC conventions, metrics, and entries of a log.
/// No query in any of them: it may hold the credential.
/// </summary>
internal readonly struct ApiTelemetry : IDisposable
{
    private static readonly ActivitySource Source = new(RuntimeVersion.Name, RuntimeVersion.Version);

    private readonly ApiCall _call;
    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();

    private ApiTelemetry(ApiCall call)
    {
        _call = call;
        _activity = Source.StartActivity(call.Operation, ActivityKind.Client);
    }

    public static ApiTelemetry Start(ApiCall call)
    {
        var telemetry = new ApiTelemetry(call);
        if (telemetry._activity is { IsAllDataRequested: true } activity)
        {
            Describe(activity, call);
        }

        return telemetry;
    }

    public void Succeed()
    {
        Finish(null);
        Log(ApiLogEvent.Succeeded, null);
    }

    public void Repeat(ApiClientException failure, TimeSpan wait)
    {
        string errorType = ErrorType(failure);
        RuntimeMeter.Repeat(_call, errorType);
        _activity?.AddEvent(new ActivityEvent("retry", tags: new ActivityTagsCollection
        {
            ["http.request.resend_count"] = _call.Attempts,
            ["error.type"] = errorType,
            ["upstash.workflow.retry.delay"] = wait.TotalSeconds,
        }));
        Log(ApiLogEvent.Repeating, failure, wait);
    }

    public void Fail(Exception exception)
    {
        bool isCanceled = exception is OperationCanceledException && _call.Caller.IsCancellationRequested;
        _activity?.SetStatus(ActivityStatusCode.Error);
        Finish(ErrorType(exception));
        Log(isCanceled ? ApiLogEvent.Canceled : ApiLogEvent.Failed, exception);
    }

    public void Dispose() => _activity?.Dispose();

    private static void Describe(Activity activity, ApiCall call)
    {
        Uri address = call.Endpoint.Address;
        activity.SetTag("rpc.service", call.Settings.ClientName);
        activity.SetTag("rpc.method", call.Operation);
        activity.SetTag("http.request.method", call.Request.Operation.Method);
        activity.SetTag("url.full", call.Address);
        activity.SetTag("url.template", call.Request.Operation.PathTemplate);
        activity.SetTag("server.address", address.IdnHost);
        activity.SetTag("server.port", address.Port);
        if (ResponseCapture.PageNumber is { } page)
        {
            activity.SetTag("upstash.workflow.page.number", page);
        }
    }

    private static string ErrorType(Exception exception) => exception is ApiException answer
        ? ((int)answer.Status).ToString(CultureInfo.InvariantCulture)
        : exception.GetType().FullName!;

    private void Finish(string? errorType)
    {
        if (_activity is not null)
        {
            AddOutcome(_activity, errorType);
        }

        if (RuntimeMeter.HearsDurations)
        {
            RuntimeMeter.Finish(_call, Stopwatch.GetElapsedTime(_start), errorType);
        }
    }

    private void AddOutcome(Activity activity, string? errorType)
    {
        if (_call.Status is { } status)
        {
            activity.SetTag("http.response.status_code", status);
        }

        if (_call.Attempts > 1)
        {
            activity.SetTag("http.request.resend_count", _call.Attempts - 1);
        }

        if (errorType is not null)
        {
            activity.SetTag("error.type", errorType);
        }
    }

    // Exceptions of others may say anything.
    private string ProblemOf(Exception? exception) => exception switch
    {
        null => "",
        ApiClientException ours => _call.ProblemOf(ours.Message),
        _ => exception.GetType().FullName!,
    };

    private void Log(ApiLogEvent happened, Exception? exception, TimeSpan wait = default)
    {
        if (_call.Log is { } log && log.IsEnabled(happened))
        {
            log.Write(happened, new ApiLogEntry
            {
                Operation = _call.Operation, Method = _call.Request.Operation.Method, Address = _call.Address, Status = _call.Status,
                Attempts = _call.Attempts, Milliseconds = Stopwatch.GetElapsedTime(_start).TotalMilliseconds, Delay = wait.TotalMilliseconds,
                Problem = ProblemOf(exception),
            });
        }
    }
}
