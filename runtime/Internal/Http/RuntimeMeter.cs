using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The instruments, in the words of OpenTelemetry's conventions.</summary>
/// <remarks>No tag has a value of the caller's or the service's: neither paths with ids in them nor cursors, which would be series without end.</remarks>
internal static class RuntimeMeter
{
    private static readonly Meter Meter = new(RuntimeVersion.Name, RuntimeVersion.Version);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "upstash.workflow.operation.duration", "s", "How long calls took, with their retries and the waits between them.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "upstash.workflow.operation.retries", "{retry}", "Attempts after the first, by what made them necessary.");

    private static readonly Counter<long> Pages = Meter.CreateCounter<long>(
        "upstash.workflow.operation.pages", "{page}", "Pages that enumerations have got.");

    private static readonly Counter<long> Drift = Meter.CreateCounter<long>(
        "upstash.workflow.drift", "{difference}", "Differences between the service and the document, once for each response.");

    public static bool HearsDrift => Drift.Enabled;

    public static bool HearsDurations => Duration.Enabled;

    public static void Finish(ApiCall call, TimeSpan duration, string? errorType)
    {
        TagList tags = Tags(call, errorType);
        Duration.Record(duration.TotalSeconds, tags);
    }

    public static void Repeat(ApiCall call, string errorType)
    {
        if (Retries.Enabled)
        {
            Retries.Add(1, Tags(call, errorType));
        }
    }

    public static void CountPage(string operation) => Pages.Add(1, new KeyValuePair<string, object?>("rpc.method", operation));

    // Every difference counts once in each response, so that a graph shows when the service changed and how often it is met. Its pointer is no
    // tag: names of members are the service's, and as many as it likes.
    public static void Count(DriftEvent drift) =>
        Drift.Add(1, new TagList { { "kind", DriftKindNames.Of(drift.Kind) }, { "operation", drift.Operation } });

    private static TagList Tags(ApiCall call, string? errorType)
    {
        TagList tags = default;
        tags.Add("rpc.service", call.Settings.ClientName);
        tags.Add("rpc.method", call.Operation);
        tags.Add("http.request.method", call.Request.Operation.Method);
        tags.Add("url.template", call.Request.Operation.PathTemplate);
        tags.Add("server.address", call.Endpoint.Address.IdnHost);
        tags.Add("server.port", call.Endpoint.Address.Port);
        if (call.Status is { } status)
        {
            tags.Add("http.response.status_code", status);
        }

        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        return tags;
    }
}
