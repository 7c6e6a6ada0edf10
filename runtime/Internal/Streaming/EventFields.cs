using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>The fields of the event that was dispatched last, beside its data. (HTML standard, 9.2.6.)</summary>
internal sealed class EventFields
{
    private string? _nextType;
    private TimeSpan? _nextRetry;

    /// <summary>Null for none, and for an empty one: such an event is a message.</summary>
    public string? EventType { get; private set; }

    /// <summary>Stays until another one comes.</summary>
    public string? Id { get; private set; }

    public TimeSpan? Retry { get; private set; }

    public void Set(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("event"u8))
        {
            _nextType = value.IsEmpty ? null : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            Id = value.IsEmpty ? null : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8) && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds))
        {
            _nextRetry = TimeSpan.FromMilliseconds(milliseconds);
        }
    }

    /// <summary>An event has ended.</summary>
    public void Dispatch() => (EventType, Retry, _nextType, _nextRetry) = (_nextType, _nextRetry, null, null);

    /// <summary>An event without data is none; the time to wait still counts for the next one.</summary>
    public void Drop() => _nextType = null;
}
