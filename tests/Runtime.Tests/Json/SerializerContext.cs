using System.Text.Json.Serialization;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>What a user's own source-generated context makes of our types.</summary>
[JsonSerializable(typeof(Envelope))]
internal sealed partial class SerializerContext : JsonSerializerContext;

internal sealed record Envelope(
    Sample? One,
    List<Sample?> Many,
    Dictionary<SampleState, int> ByState,
    SampleState? State,
    Dictionary<UnixMilliseconds, UnixSeconds> Times,
    UnixMilliseconds? At);
