using System.Diagnostics;
using System.Globalization;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>One span for each call, in the words of OpenTelemetry's HTTP conventions. No query: it may hold the credential.</summary>
internal static class ApiTelemetry
{
    private static readonly ActivitySource Source = new(RuntimeVersion.Name, RuntimeVersion.Version);

    public static Activity? Start(ApiCall call)
    {
        Activity? activity = Source.StartActivity(call.Operation, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            Uri address = call.Endpoint.Address;
            activity.SetTag("http.request.method", call.Request.Operation.Method);
            activity.SetTag("server.address", address.IdnHost);
            activity.SetTag("server.port", address.Port);
            activity.SetTag("url.path", call.Request.Path);
        }

        return activity;
    }

    public static void Succeed(Activity? activity, ApiCall call) => AddOutcome(activity, call);

    public static void Fail(Activity? activity, ApiCall call, Exception exception)
    {
        AddOutcome(activity, call);
        activity?.SetTag("error.type", exception is ApiException answer
            ? ((int)answer.Status).ToString(CultureInfo.InvariantCulture)
            : exception.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error);
    }

    private static void AddOutcome(Activity? activity, ApiCall call)
    {
        if (call.Status is { } status)
        {
            activity?.SetTag("http.response.status_code", status);
        }

        if (call.Attempts > 1)
        {
            activity?.SetTag("http.request.resend_count", call.Attempts - 1);
        }
    }
}
