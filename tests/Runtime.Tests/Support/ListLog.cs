using System.Collections.Concurrent;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class ListLog(params ApiLogEvent[] ignored) : ApiLog
{
    public ConcurrentQueue<(ApiLogEvent Happened, ApiLogEntry Entry)> Entries { get; } = new();

    public override bool IsEnabled(ApiLogEvent happened) => !ignored.Contains(happened);

    public override void Write(ApiLogEvent happened, ApiLogEntry entry) => Entries.Enqueue((happened, entry));
}
