namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Passes on what differs from the document, once per response, to an observer that cannot break the call.</summary>
internal sealed class DriftReporter(Action<DriftEvent> observer, string operation) : IJsonDriftSink
{
    private readonly HashSet<DriftEvent> _reported = [];

    public static DriftReporter? For(ApiCall call) =>
        call.Settings.Drift is { } observer ? new DriftReporter(observer, call.Operation) : null;

    public void Report(DriftKind kind, string pointer, string expected, string found)
    {
        var drift = new DriftEvent { Kind = kind, Operation = operation, Pointer = pointer, Expected = expected, Found = found };
        if (_reported.Add(drift))
        {
            Notify(drift);
        }
    }

    private void Notify(DriftEvent drift)
    {
        try
        {
            observer(drift);
        }
#pragma warning disable CA1031 // An observer watches; whatever it throws must not become the caller's problem.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
