using System.Text.Json.Serialization;

namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>The peer that every ratio is against: System.Text.Json with a context made at build time, and nothing that would slow it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainPage))]
internal sealed partial class PlainJson : JsonSerializerContext;
