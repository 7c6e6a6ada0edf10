using System.Globalization;

namespace Upstash.Workflow.Runtime;

/// <content>Comparison and formatting.</content>
public readonly partial struct UnixSeconds : ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One time stamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(UnixSeconds left, UnixSeconds right) => left.Value == right.Value;

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">One time stamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(UnixSeconds left, UnixSeconds right) => left.Value != right.Value;

    /// <summary>Whether the first is earlier.</summary>
    /// <param name="left">One time stamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(UnixSeconds left, UnixSeconds right) => left.Value < right.Value;

    /// <summary>Whether the first is earlier or the same.</summary>
    /// <param name="left">One time stamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(UnixSeconds left, UnixSeconds right) => left.Value <= right.Value;

    /// <summary>Whether the first is later.</summary>
    /// <param name="left">One time stamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(UnixSeconds left, UnixSeconds right) => left.Value > right.Value;

    /// <summary>Whether the first is later or the same.</summary>
    /// <param name="left">One time stamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(UnixSeconds left, UnixSeconds right) => left.Value >= right.Value;

    /// <summary>Formats the number; the culture is ignored, because these digits go to a wire.</summary>
    /// <param name="format">A numeric format; <see langword="null"/> for plain digits.</param>
    /// <param name="formatProvider">Ignored.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, format, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(utf8Destination, out bytesWritten, format, CultureInfo.InvariantCulture);
}
