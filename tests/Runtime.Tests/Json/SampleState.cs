using System.Text.Json.Serialization;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>An open enumeration as the generator writes them.</summary>
[JsonConverter(typeof(OpenEnumConverter<SampleState>))]
public readonly struct SampleState(string value) : IOpenEnum<SampleState>
{
    private readonly string? _value = value;

    public string Value => _value ?? "";

    public bool IsKnown => Value is "ON" or "OFF";

    public static SampleState On => new("ON");

    public static implicit operator SampleState(string value) => new(value);

    public static bool operator ==(SampleState left, SampleState right) => left.Equals(right);

    public static bool operator !=(SampleState left, SampleState right) => !left.Equals(right);

    public bool Equals(SampleState other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is SampleState other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => Value;
}
