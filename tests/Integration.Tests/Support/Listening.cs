using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Everything that a process tells about its requests to whoever listens: spans of all sources, events of the HTTP stack.</summary>
internal sealed class Listening : EventListener
{
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ActivityListener _spans;

    public Listening()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _heard.Enqueue(string.Join('\n', activity.TagObjects
                .Concat(activity.Events.SelectMany(e => e.Tags)).Select(tag => $"{tag.Key}={tag.Value}").Prepend(activity.DisplayName).Append(activity.StatusDescription))),
        };
        ActivitySource.AddActivityListener(_spans);
    }

    public string Heard => string.Join('\n', _heard);

    public override void Dispose()
    {
        _spans.Dispose();
        base.Dispose();
    }

    // The diagnostics that are called private are for debugging the framework; they print whole messages, and say so.
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Http" or "System.Net.NameResolution" or "System.Net.Security" or "System.Net.Sockets")
            EnableEvents(eventSource, EventLevel.LogAlways);
    }

    // May be called before the constructor of this class has run.
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
        => _heard?.Enqueue($"{eventData.EventName}: {string.Join(' ', eventData.Payload ?? new([]))}");
}
