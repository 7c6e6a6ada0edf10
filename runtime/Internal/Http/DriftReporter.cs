using System.Globalization;
using System.Net;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Counts what differs from the document, once for each response, and passes it on to the client's observer.</summary>
internal sealed class DriftReporter(ApiCall call) : IJsonDriftSink
{
    private readonly HashSet<DriftEvent> _reported = [];

    /// <summary>Null, and nothing is looked for, unless there is an observer or somebody listens to the counter.</summary>
    public static DriftReporter? For(ApiCall call) =>
        call.Settings.Drift is not null || RuntimeMeter.HearsDrift ? new DriftReporter(call) : null;

    /// <summary>Costs nothing where nobody listens.</summary>
    public static void CheckStatus(ApiCall call, HttpStatusCode status)
    {
        if (For(call) is { } reporter && !call.Request.Operation.Declares((int)status))
        {
            reporter.Report(DriftKind.UndeclaredStatus, "", "a declared status", ((int)status).ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Report(DriftKind kind, string pointer, string expected, string found)
    {
        var drift = new DriftEvent { Kind = kind, Operation = call.Operation, Status = call.Status, Pointer = pointer, Expected = expected, Found = found };
        // A service that makes up names must not fill the memory.
        if (_reported.Count < DriftObserver.MaxEvents && _reported.Add(drift))
        {
            RuntimeMeter.Count(drift);
            call.Settings.Drift?.Notify(drift);
        }
    }
}
