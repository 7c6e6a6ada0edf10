namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Hears what the scanner finds different from the document.</summary>
internal interface IJsonDriftSink
{
    /// <summary>Reports one difference; the same one may be reported many times.</summary>
    void Report(DriftKind kind, string pointer, string expected, string found);
}
