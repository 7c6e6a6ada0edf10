namespace Upstash.Workflow.Runtime.Internal;

/// <content>Lists, and numbers of which only some will do.</content>
public static partial class ParameterGuard
{
    // Beyond them a double has no digit behind the point that could be wrong.
    private const double LargestChecked = 1e15;

    /// <summary>Refuses a list with too few values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <param name="limit">The smallest number of values.</param>
    /// <exception cref="ArgumentException">There are too few values.</exception>
    public static void MinItems<T>(string name, IReadOnlyCollection<T>? value, int limit)
    {
        if (value is not null && value.Count < limit)
        {
            throw Refused(name, $"has {Count(value.Count, "value")}", $"at least {Text(limit)} {Verb(limit)} required");
        }
    }

    /// <summary>Refuses a list with too many values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <param name="limit">The largest number of values.</param>
    /// <exception cref="ArgumentException">There are too many values.</exception>
    public static void MaxItems<T>(string name, IReadOnlyCollection<T>? value, int limit)
    {
        if (value is not null && value.Count > limit)
        {
            throw Refused(name, $"has {Count(value.Count, "value")}", $"at most {Text(limit)} {Verb(limit)} allowed");
        }
    }

    /// <summary>Refuses a list that holds a value twice.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <exception cref="ArgumentException">A value is there twice.</exception>
    public static void UniqueItems<T>(string name, IReadOnlyCollection<T>? value)
    {
        var known = new HashSet<T>();
        foreach (T item in value ?? [])
        {
            if (!known.Add(item))
            {
                throw Refused(name, $"holds {Text(item)} twice", "each value is allowed once");
            }
        }
    }

    /// <summary>Checks each value of a list.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The argument.</param>
    /// <param name="check">The check, which refuses by throwing.</param>
    public static void Each<T>(IReadOnlyCollection<T>? values, Action<T> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        foreach (T value in values ?? [])
        {
            check(value);
        }
    }

    /// <summary>Refuses a number that is no multiple of another.</summary>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <param name="factor">What it must be a multiple of; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is no multiple.</exception>
    public static void MultipleOf(string name, decimal? value, decimal factor)
    {
        if (value % factor is { } rest && rest != 0)
        {
            throw OutOfRange(name, $"is {Text(value)}", $"a multiple of {Text(factor)} is required");
        }
    }

    /// <inheritdoc cref="MultipleOf(string, decimal?, decimal)"/>
    public static void MultipleOf(string name, long? value, decimal factor) => MultipleOf(name, (decimal?)value, factor);

    /// <inheritdoc cref="MultipleOf(string, decimal?, decimal)"/>
    // As a decimal it has the digits that its caller wrote: 0.3 is a multiple of 0.1, which it is not as a double.
    public static void MultipleOf(string name, double? value, decimal factor) =>
        MultipleOf(name, value is { } number && Math.Abs(number) < LargestChecked ? (decimal)number : null, factor);
}
