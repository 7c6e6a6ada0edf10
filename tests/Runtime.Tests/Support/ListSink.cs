using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>Keeps what the scanner reports, in order.</summary>
internal sealed class ListSink : IJsonDriftSink
{
    public List<(DriftKind Kind, string Pointer, string Expected, string Found)> Events { get; } = [];

    public void Report(DriftKind kind, string pointer, string expected, string found) => Events.Add((kind, pointer, expected, found));
}
