using System.Globalization;

namespace RunLogs.CommandLine;

/// <summary>
/// A moment: <c>2h</c> (ago; s, m, h, d, w), <c>2026-01-31</c>, <c>2026-01-31T10:00</c> (local time unless it says otherwise), or Unix
/// milliseconds. A day alone is its beginning as <c>--from</c> and its end as <c>--to</c>: both days are included.
/// </summary>
internal sealed class TimeArgument(TimeProvider clock)
{
    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <returns>Null when the text is no time.</returns>
    public DateTimeOffset? From(string text) => Day(text, TimeOnly.MinValue) ?? Moment(text);

    /// <returns>Null when the text is no time.</returns>
    public DateTimeOffset? To(string text) => Day(text, new TimeOnly(23, 59, 59, 999)) ?? Moment(text);

    private DateTimeOffset? Day(string text, TimeOnly time)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? Local(day.ToDateTime(time))
            : null;

    private DateTimeOffset? Moment(string text) => Ago(text) ?? UnixMilliseconds(text) ?? LocalMoment(text) ?? ZonedMoment(text);

    private DateTimeOffset? Ago(string text)
    {
        double seconds = text.LastOrDefault() switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, 'w' => 604_800, _ => 0 };
        return seconds > 0
            && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number * seconds < TimeSpan.FromDays(365_000).TotalSeconds
            ? clock.GetUtcNow().AddSeconds(-number * seconds)
            : null;
    }

    private static DateTimeOffset? UnixMilliseconds(string text)
        => text.Length >= 11 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long time) && time < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(time)
            : null;

    private DateTimeOffset? LocalMoment(string text)
        => DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) ? Local(time) : null;

    private static DateTimeOffset? ZonedMoment(string text)
        => text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;

    private DateTimeOffset Local(DateTime time) => new(time, clock.LocalTimeZone.GetUtcOffset(time));
}
