using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Dates and times on the wire, the same on every machine: no culture and no local time zone take part.</summary>
internal static class Rfc3339
{
    /// <summary>Enough for everything written here.</summary>
    public const int MaxLength = 33;

    private const int DateLength = 10;
    private const int OffsetLength = 6;
    private const int TicksDigits = 7;

    /// <summary>As <c>2026-01-02T03:04:05.678Z</c>: the offset is kept, digits of the second only where there are some.</summary>
    public static bool TryFormat(DateTimeOffset value, Span<char> destination, out int written) => value.TryFormat(
        destination,
        out written,
        value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    /// <summary>As <c>2026-01-02</c>.</summary>
    public static bool TryFormat(DateOnly value, Span<char> destination, out int written) =>
        value.TryFormat(destination, out written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As <c>03:04:05.678</c>: digits of the second only where there are some.</summary>
    public static bool TryFormat(TimeOnly value, Span<char> destination, out int written) =>
        value.TryFormat(destination, out written, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>The same as UTF-8.</summary>
    /// <param name="value">The time.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many of them are written.</returns>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out int length, new StandardFormat('O'));
        int end = TrimFraction(destination[..(length - OffsetLength)]);
        if (value.Offset == TimeSpan.Zero)
        {
            destination[end] = (byte)'Z';
            return end + 1;
        }

        destination.Slice(length - OffsetLength, OffsetLength).CopyTo(destination[end..]);
        return end + OffsetLength;
    }

    /// <inheritdoc cref="Format(DateTimeOffset, Span{byte})"/>
    public static int Format(DateOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out int length, "O", CultureInfo.InvariantCulture);
        return length;
    }

    /// <inheritdoc cref="Format(DateTimeOffset, Span{byte})"/>
    public static int Format(TimeOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out int length, "O", CultureInfo.InvariantCulture);
        return TrimFraction(destination[..length]);
    }

    /// <summary>Any offset of up to 14 hours; none means UTC. A space may stand for the T, and the time may be missing.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < DateLength || !TryParseDate(text[..DateLength], out DateOnly date))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[DateLength..];
        if (rest.IsEmpty)
        {
            return TryCombine(date, default, TimeSpan.Zero, out value);
        }

        return rest[0] is 'T' or 't' or ' '
            && TryTakeOffset(ref rest, out TimeSpan offset)
            && TryParseTime(rest[1..], out TimeOnly time)
            && TryCombine(date, time, offset, out value);
    }

    /// <summary>As <c>2026-01-02</c>.</summary>
    public static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>As <c>03:04:05.678</c>; seconds may be missing, digits beyond the seventh of the fraction are cut.</summary>
    public static bool TryParseTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        int dot = text.IndexOf('.');
        ReadOnlySpan<char> fraction = dot < 0 ? default : text[(dot + 1)..];
        ReadOnlySpan<char> whole = dot < 0 ? text : text[..dot];
        string format = whole.Length == "HH:mm".Length ? "HH:mm" : "HH:mm:ss";
        time = default;
        if (!TimeOnly.TryParseExact(whole, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly seconds)
            || !TryTicks(fraction, dot >= 0, out long ticks))
        {
            return false;
        }

        time = new TimeOnly(seconds.Ticks + ticks);
        return true;
    }

    // The length without zeros at the end of the fraction, and without the point if nothing else is left of it.
    private static int TrimFraction(ReadOnlySpan<byte> text)
    {
        int length = text.LastIndexOfAnyExcept((byte)'0') + 1;
        return text[length - 1] == '.' ? length - 1 : length;
    }

    private static bool TryTicks(ReadOnlySpan<char> fraction, bool expected, out long ticks)
    {
        ticks = 0;
        for (int i = 0; i < TicksDigits; i++)
        {
            ticks = (ticks * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        }

        return fraction.IndexOfAnyExceptInRange('0', '9') < 0 && fraction.IsEmpty != expected;
    }

    // Cuts the offset off the end of the text.
    private static bool TryTakeOffset(ref ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        int sign = text.LastIndexOfAny('+', '-');
        if (sign < 0)
        {
            text = text[^1] is 'Z' or 'z' ? text[..^1] : text;
            return true;
        }

        ReadOnlySpan<char> digits = text[(sign + 1)..];
        if (!TimeOnly.TryParseExact(digits, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly size))
        {
            return false;
        }

        offset = text[sign] == '-' ? -size.ToTimeSpan() : size.ToTimeSpan();
        text = text[..sign];
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static bool TryCombine(DateOnly date, TimeOnly time, TimeSpan offset, out DateTimeOffset value)
    {
        DateTime local = date.ToDateTime(time);
        long utc = local.Ticks - offset.Ticks;
        bool fits = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        value = fits ? new DateTimeOffset(local, offset) : default;
        return fits;
    }
}
