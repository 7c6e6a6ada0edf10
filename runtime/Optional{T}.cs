using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime;

/// <summary>A member that may be absent, null or a value: in a request that changes something, leaving it out and setting it to null are different.</summary>
/// <remarks>
/// The default is absent. Values and null convert by themselves: <c>Name = "x"</c>, <c>Name = null</c>. Lists and maps, for which C# has no
/// conversions, are written <c>Tags = new(["a", "b"])</c>.
/// </remarks>
/// <typeparam name="T">The type of the value, mostly one that may be null.</typeparam>
[SuppressMessage("Naming", "CA1716", Justification = "The field's own word; Visual Basic can write [Optional].")]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A value that is there, null included.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value) => (_value, HasValue) = (value, true);

    /// <summary>Whether the member is there; it may still be null.</summary>
    public bool HasValue { get; }

    /// <summary>Whether the member is there and null.</summary>
    public bool IsNull => HasValue && _value is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent. Ask HasValue first, or use GetValueOrDefault.");

    /// <summary>A value that is there, null included.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both have equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether only one is absent, or the values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or the default of its type when it is absent.</summary>
    /// <returns>The value; <see langword="null"/> when it is absent and may be null.</returns>
    public T? GetValueOrDefault() => _value;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, _value) : 0;

    /// <summary>The text of the value.</summary>
    /// <returns><c>(absent)</c>, <c>null</c> or the value's own text.</returns>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "(absent)";
}
