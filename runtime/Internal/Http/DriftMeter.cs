using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The counter <c>upstash.workflow.drift</c>, in the words of OpenTelemetry.</summary>
/// <remarks>
/// Every difference counts once in each response, so that a graph shows when the service changed and how often it is met. Its pointer is
/// no tag: names of members are the service's, and as many as it likes.
/// </remarks>
internal static class DriftMeter
{
    private static readonly Meter Meter = new(RuntimeVersion.Name, RuntimeVersion.Version);

    private static readonly Counter<long> Counter = Meter.CreateCounter<long>(
        "upstash.workflow.drift", "{difference}", "Differences between the service and the document, once for each response.");

    public static bool IsListenedTo => Counter.Enabled;

    public static void Count(DriftEvent drift) =>
        Counter.Add(1, new TagList { { "kind", DriftKindNames.Of(drift.Kind) }, { "operation", drift.Operation } });
}
