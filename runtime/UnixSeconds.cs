using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime;

/// <summary>
/// An instant as the wire carries it: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
/// </summary>
/// <remarks>
/// Every 64-bit value is legal, also those no <see cref="DateTimeOffset"/> can hold: reading a response never throws because of a
/// time, and writing it back gives the same digits. Only <see cref="ToDateTimeOffset"/> has a range.
/// </remarks>
/// <param name="value">Seconds since the Unix epoch; negative before it.</param>
[JsonConverter(typeof(UnixSecondsConverter))]
public readonly partial struct UnixSeconds(long value) : IEquatable<UnixSeconds>, IComparable<UnixSeconds>, IComparable
{
    private static readonly long Smallest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Largest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Seconds since 1970-01-01T00:00:00Z, exactly as on the wire; negative before it.</summary>
    public long Value { get; } = value;

    /// <summary>The seconds of an instant. A fraction of a second is rounded down, the offset is not kept.</summary>
    /// <param name="value">The instant.</param>
    public static implicit operator UnixSeconds(DateTimeOffset value) => new(value.ToUnixTimeSeconds());

    /// <summary>Takes a number of seconds since the Unix epoch.</summary>
    /// <param name="seconds">Seconds, not milliseconds.</param>
    public static implicit operator UnixSeconds(long seconds) => new(seconds);

    /// <summary>The same as <see cref="ToDateTimeOffset"/>; explicit because not every value has one.</summary>
    /// <param name="value">The time stamp.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the years 1 to 9999.</exception>
    public static explicit operator DateTimeOffset(UnixSeconds value) => value.ToDateTimeOffset();

    /// <summary>The number on the wire; explicit because the unit gets lost.</summary>
    /// <param name="value">The time stamp.</param>
    public static explicit operator long(UnixSeconds value) => value.Value;

    /// <summary>The time stamp in milliseconds; explicit because the largest values have none.</summary>
    /// <param name="value">The time stamp.</param>
    /// <exception cref="OverflowException">A thousand times the value exceeds 64 bits.</exception>
    public static explicit operator UnixMilliseconds(UnixSeconds value) => new(checked(value.Value * 1000));

    /// <summary>The instant in UTC.</summary>
    /// <returns>The instant with offset zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value lies outside the years 1 to 9999, which is all a <see cref="DateTimeOffset"/> can hold. Use <see cref="TryToDateTimeOffset"/>
    /// where the value comes from a server that is not trusted to send sane times.
    /// </exception>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.FromUnixTimeSeconds(Value);

    /// <summary>The instant in UTC, when a <see cref="DateTimeOffset"/> can hold it.</summary>
    /// <param name="result">The instant with offset zero; the default when the method returns <see langword="false"/>.</param>
    /// <returns>Whether the value lies within the years 1 to 9999.</returns>
    public bool TryToDateTimeOffset(out DateTimeOffset result)
    {
        bool fits = Value >= Smallest && Value <= Largest;
        result = fits ? DateTimeOffset.FromUnixTimeSeconds(Value) : default;
        return fits;
    }

    /// <inheritdoc/>
    public bool Equals(UnixSeconds other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UnixSeconds other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(UnixSeconds other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        UnixSeconds other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(UnixSeconds)} compares only with another.", nameof(obj)),
    };

    /// <summary>The digits on the wire, the same in every culture.</summary>
    /// <returns>For example <c>1736340463</c>.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
