using System.ComponentModel;

namespace Upstash.Workflow.Runtime;

/// <summary>Makes <see cref="QueryValues{T}"/> from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class QueryValues
{
    /// <summary>Copies the values.</summary>
    /// <typeparam name="T">The type of one value.</typeparam>
    /// <param name="values">At least one value, none of them <see langword="null"/>.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">There are no values, or one of them is <see langword="null"/>.</exception>
    public static QueryValues<T> Create<T>(ReadOnlySpan<T> values) => new(values);
}
