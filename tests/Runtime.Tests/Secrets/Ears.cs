using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace Upstash.Workflow.Runtime.Tests.Secrets;

/// <summary>Hears all that a process tells about itself: spans, metrics and events of every source.</summary>
internal sealed class Ears : EventListener
{
    // Made for those who debug the framework itself: it prints whole messages, headers included, on every version of .NET.
    private const string Private = "Private.";

    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public Ears()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, tags));
        _meters.Start();
    }

    public string Heard => string.Join('\n', _heard);

    public override void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (!eventSource.Name.StartsWith(Private, StringComparison.Ordinal) && eventSource.Name.StartsWith("System.Net.", StringComparison.Ordinal))
        {
            EnableEvents(eventSource, EventLevel.LogAlways, EventKeywords.All);
        }
    }

    // The base class calls it before the fields are set.
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        bool isQuote = eventData.EventName?.StartsWith("RequestFailed", StringComparison.Ordinal) == true;
        _heard?.Enqueue($"event {eventData.EventSource.Name}/{eventData.EventName}: {(isQuote ? "" : string.Join(' ', eventData.Payload ?? new([])))}");
    }

    private void Note(Activity activity)
    {
        IEnumerable<KeyValuePair<string, object?>> tags = activity.TagObjects.Concat(activity.Events.SelectMany(each => each.Tags));
        _heard.Enqueue(
            $"span {activity.Source.Name}/{activity.DisplayName}: {string.Join(' ', tags.Where(tag => !IsTheFrameworks(activity, tag.Key)))} "
                + $"{activity.StatusDescription} {string.Join(' ', activity.Baggage)}");
    }

    // With the switch that this assembly sets, .NET 9 shows the query in the tags of its own span, which .NET 8 does not have. And the
    // framework quotes what is no HTTP, be it the echo of a secret, in spans and events ("RequestFailed") of its own.
    private static bool IsTheFrameworks(Activity activity, string tag) =>
        activity.Source.Name.Contains("System.Net.", StringComparison.Ordinal)
        && (tag == "url.full" || tag.StartsWith("exception.", StringComparison.Ordinal));

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _heard.Enqueue($"metric {instrument.Meter.Name}/{instrument.Name}: {string.Join(' ', tags.ToArray())}");
}
