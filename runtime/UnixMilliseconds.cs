using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime;

/// <summary>
/// An instant as the wire carries it: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
/// </summary>
/// <remarks>
/// Every 64-bit value is legal, also those no <see cref="DateTimeOffset"/> can hold: reading a response never throws because of a
/// time, and writing it back gives the same digits. Only <see cref="ToDateTimeOffset"/> has a range.
/// </remarks>
/// <param name="value">Milliseconds since the Unix epoch; negative before it.</param>
[JsonConverter(typeof(UnixMillisecondsConverter))]
public readonly partial struct UnixMilliseconds(long value) : IEquatable<UnixMilliseconds>, IComparable<UnixMilliseconds>, IComparable
{
    private static readonly long Smallest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Largest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z, exactly as on the wire; negative before it.</summary>
    public long Value { get; } = value;

    /// <summary>The milliseconds of an instant. A fraction of a millisecond is rounded down, the offset is not kept.</summary>
    /// <param name="value">The instant.</param>
    public static implicit operator UnixMilliseconds(DateTimeOffset value) => new(value.ToUnixTimeMilliseconds());

    /// <summary>Takes a number of milliseconds since the Unix epoch.</summary>
    /// <param name="milliseconds">Milliseconds, not seconds.</param>
    public static implicit operator UnixMilliseconds(long milliseconds) => new(milliseconds);

    /// <summary>The same as <see cref="ToDateTimeOffset"/>; explicit because not every value has one.</summary>
    /// <param name="value">The time stamp.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the years 1 to 9999.</exception>
    public static explicit operator DateTimeOffset(UnixMilliseconds value) => value.ToDateTimeOffset();

    /// <summary>The number on the wire; explicit because the unit gets lost.</summary>
    /// <param name="value">The time stamp.</param>
    public static explicit operator long(UnixMilliseconds value) => value.Value;

    /// <summary>The whole seconds of a time stamp, rounded down; explicit because the milliseconds get lost.</summary>
    /// <param name="value">The time stamp.</param>
    public static explicit operator UnixSeconds(UnixMilliseconds value) => new(FloorToSeconds(value.Value));

    /// <summary>The instant in UTC.</summary>
    /// <returns>The instant with offset zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value lies outside the years 1 to 9999, which is all a <see cref="DateTimeOffset"/> can hold. Use <see cref="TryToDateTimeOffset"/>
    /// where the value comes from a server that is not trusted to send sane times.
    /// </exception>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.FromUnixTimeMilliseconds(Value);

    /// <summary>The instant in UTC, when a <see cref="DateTimeOffset"/> can hold it.</summary>
    /// <param name="result">The instant with offset zero; the default when the method returns <see langword="false"/>.</param>
    /// <returns>Whether the value lies within the years 1 to 9999.</returns>
    public bool TryToDateTimeOffset(out DateTimeOffset result)
    {
        bool fits = Value >= Smallest && Value <= Largest;
        result = fits ? DateTimeOffset.FromUnixTimeMilliseconds(Value) : default;
        return fits;
    }

    /// <inheritdoc/>
    public bool Equals(UnixMilliseconds other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UnixMilliseconds other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(UnixMilliseconds other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        UnixMilliseconds other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(UnixMilliseconds)} compares only with another.", nameof(obj)),
    };

    /// <summary>The digits on the wire, the same in every culture.</summary>
    /// <returns>For example <c>1736340463061</c>.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static long FloorToSeconds(long milliseconds) => (milliseconds / 1000) - (milliseconds % 1000 < 0 ? 1 : 0);
}
