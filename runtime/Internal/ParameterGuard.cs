using System.ComponentModel;
using System.Globalization;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Checks arguments against the limits of the document before anything is sent; null passes. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ParameterGuard
{
    // Values go into messages, and messages into logs.
    private const int MaxEcho = 100;

    /// <summary>Refuses a number below a limit.</summary>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <param name="limit">The smallest number, or the one that must be exceeded.</param>
    /// <param name="exclusive">Whether the limit itself is refused too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is too small.</exception>
    public static void Minimum(string name, decimal? value, decimal limit, bool exclusive)
    {
        if (value < limit || (exclusive && value == limit))
        {
            throw OutOfRange(name, $"is {Text(value)}", exclusive ? $"more than {Text(limit)} is required" : $"at least {Text(limit)} is required");
        }
    }

    /// <inheritdoc cref="Minimum(string, decimal?, decimal, bool)"/>
    public static void Minimum(string name, long? value, decimal limit, bool exclusive) => Minimum(name, (decimal?)value, limit, exclusive);

    /// <inheritdoc cref="Minimum(string, decimal?, decimal, bool)"/>
    public static void Minimum(string name, double? value, decimal limit, bool exclusive)
    {
        if (value is { } number && !(exclusive ? number > (double)limit : number >= (double)limit))
        {
            throw OutOfRange(name, $"is {Text(value)}", exclusive ? $"more than {Text(limit)} is required" : $"at least {Text(limit)} is required");
        }
    }

    /// <summary>Refuses a number above a limit.</summary>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <param name="limit">The largest number, or the one that must not be reached.</param>
    /// <param name="exclusive">Whether the limit itself is refused too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large.</exception>
    public static void Maximum(string name, decimal? value, decimal limit, bool exclusive)
    {
        if (value > limit || (exclusive && value == limit))
        {
            throw OutOfRange(name, $"is {Text(value)}", exclusive ? $"less than {Text(limit)} is required" : $"at most {Text(limit)} is allowed");
        }
    }

    /// <inheritdoc cref="Maximum(string, decimal?, decimal, bool)"/>
    public static void Maximum(string name, long? value, decimal limit, bool exclusive) => Maximum(name, (decimal?)value, limit, exclusive);

    /// <inheritdoc cref="Maximum(string, decimal?, decimal, bool)"/>
    public static void Maximum(string name, double? value, decimal limit, bool exclusive)
    {
        if (value is { } number && !(exclusive ? number < (double)limit : number <= (double)limit))
        {
            throw OutOfRange(name, $"is {Text(value)}", exclusive ? $"less than {Text(limit)} is required" : $"at most {Text(limit)} is allowed");
        }
    }

    /// <summary>Refuses a text that is too short.</summary>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <param name="limit">The smallest number of characters, counted as JSON Schema counts: a surrogate pair is one.</param>
    /// <exception cref="ArgumentException">The text is too short.</exception>
    public static void MinLength(string name, string? value, int limit)
    {
        if (value is not null && CodePoints(value) is int length && length < limit)
        {
            throw Refused(name, $"has {Count(length, "character")}", $"at least {Text(limit)} {Verb(limit)} required");
        }
    }

    /// <summary>Refuses a text that is too long.</summary>
    /// <param name="name">The name of the parameter on the wire.</param>
    /// <param name="value">The argument.</param>
    /// <param name="limit">The largest number of characters, counted as JSON Schema counts: a surrogate pair is one.</param>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static void MaxLength(string name, string? value, int limit)
    {
        if (value is not null && CodePoints(value) is int length && length > limit)
        {
            throw Refused(name, $"has {Count(length, "character")}", $"at most {Text(limit)} {Verb(limit)} allowed");
        }
    }

    /// <summary>Checks one half of a pair that is sent as <c>a@b</c> in a comma-separated list.</summary>
    /// <param name="name">The name of the half.</param>
    /// <param name="value">The half.</param>
    /// <param name="separator">What stands between the halves.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value is empty or holds the separator, a comma or a control character.</exception>
    public static string PairPart(string name, string value, char separator)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        if (!value.AsSpan().ContainsAnyExceptInRange(' ', '~') && !value.AsSpan().ContainsAny(separator, ','))
        {
            return value;
        }

        foreach (char c in value)
        {
            if (c == separator || c == ',' || char.IsControl(c))
            {
                string found = char.IsControl(c) ? "a control character" : $"'{c}'";
                throw new ArgumentException($"{name} holds {found}, which would end it on the wire.", name);
            }
        }

        return value;
    }

    internal static string Shorten(string text) => text.Length <= MaxEcho ? text : string.Concat(text.AsSpan(0, MaxEcho), "…");

    private static ArgumentOutOfRangeException OutOfRange(string name, string fact, string rule) => new(name, $"{name} {fact}: {rule}.");

    private static ArgumentException Refused(string name, string fact, string rule) => new($"{name} {fact}: {rule}.", name);

    private static string Text<T>(T value) => Shorten(string.Create(CultureInfo.InvariantCulture, $"{value}"));

    private static string Count(int count, string noun) => $"{Text(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Verb(int limit) => limit == 1 ? "is" : "are";

    private static int CodePoints(string value)
    {
        int count = 0;
        foreach (System.Text.Rune _ in value.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
