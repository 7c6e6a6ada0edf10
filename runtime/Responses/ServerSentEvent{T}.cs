namespace Upstash.Workflow.Runtime;

/// <summary>A server-sent event with all that the HTML standard knows of one.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed record ServerSentEvent<T>
{
    /// <summary>What an event without a field <c>event</c> is called.</summary>
    public const string DefaultEventType = "message";

    /// <summary>The data.</summary>
    public required T Data { get; init; }

    /// <summary>The field <c>event</c>.</summary>
    public string EventType { get; init; } = DefaultEventType;

    /// <summary>
    /// The last field <c>id</c> so far, in this event or one before: what to send as <c>Last-Event-ID</c> to go on after it;
    /// <see langword="null"/> when there was none.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The field <c>retry</c> of this event: how long to wait before connecting again; <see langword="null"/> without one.</summary>
    public TimeSpan? Retry { get; init; }
}
