using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Upstash.Workflow.Runtime.Tests.Telemetry;

/// <summary>What the runtime's instruments measured for one client.</summary>
internal sealed class Measured : IDisposable
{
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _all = new();
    private readonly MeterListener _listener;

    public Measured()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Upstash.Workflow.Runtime")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Tests that run beside this one measure too: theirs have other tags.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string instrument, string tag) =>
        [.. _all.Where(each => each.Instrument == instrument && each.Tags.Contains(tag, StringComparison.Ordinal)).Select(each => (each.Value, each.Tags))];

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _all.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
