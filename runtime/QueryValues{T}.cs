using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime;

/// <summary>
/// The values of a query parameter that takes several: one value, an array, a list or a collection expression, all by assignment.
/// </summary>
/// <remarks>
/// Immutable: the input is copied. Never empty, because an empty filter would mean no filter at all, and a call meant for
/// nothing would reach everything. Leave the parameter <see langword="null"/> to not filter. Two are equal when they hold equal
/// values in the same order.
/// </remarks>
/// <typeparam name="T">The type of one value.</typeparam>
[CollectionBuilder(typeof(QueryValues), nameof(QueryValues.Create))]
public sealed class QueryValues<T> : IReadOnlyList<T>, IEquatable<QueryValues<T>>
{
    private readonly T[] _values;

    /// <summary>Copies the values.</summary>
    /// <param name="values">At least one value, none of them <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There are no values, or one of them is <see langword="null"/>.</exception>
    public QueryValues(ReadOnlySpan<T> values)
    {
        if (values.IsEmpty)
        {
            const string Problem = "An empty list of values would mean no filter at all. Leave the parameter null to not filter.";
            throw new ArgumentException(Problem, nameof(values));
        }

        _values = values.ToArray();
        if (Array.Exists(_values, static value => value is null))
        {
            throw new ArgumentException("A value of a query parameter must not be null.", nameof(values));
        }
    }

    /// <summary>How many values there are; at least one.</summary>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public T this[int index] => _values[index];

    /// <summary>Takes one value; <see langword="null"/> gives <see langword="null"/>.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator QueryValues<T>?(T? value) => value is null ? null : new(new ReadOnlySpan<T>(in value));

    /// <summary>Copies an array; <see langword="null"/> gives <see langword="null"/>.</summary>
    /// <param name="values">At least one value, none of them <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There are no values, or one of them is <see langword="null"/>.</exception>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator QueryValues<T>?(T[]? values) => values is null ? null : new(values);

    /// <summary>Copies a list; <see langword="null"/> gives <see langword="null"/>.</summary>
    /// <param name="values">At least one value, none of them <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There are no values, or one of them is <see langword="null"/>.</exception>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator QueryValues<T>?(List<T>? values) =>
        values is null ? null : new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values));

    /// <summary>Whether both hold equal values in the same order.</summary>
    /// <param name="left">One list of values.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(QueryValues<T>? left, QueryValues<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the values or their order differ.</summary>
    /// <param name="left">One list of values.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(QueryValues<T>? left, QueryValues<T>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] QueryValues<T>? other) =>
        other is not null && _values.AsSpan().SequenceEqual(other._values, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as QueryValues<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    /// <summary>The values, separated by commas, the same in every culture.</summary>
    /// <returns>For a reader, not for the wire.</returns>
    public override string ToString() => Internal.RequestUri.Format(this);
}
