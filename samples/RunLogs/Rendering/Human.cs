using System.Globalization;
using RunLogs.View;

namespace RunLogs.Rendering;

/// <summary>Times as people say them.</summary>
internal static class Human
{
    /// <summary><c>840ms</c>, <c>12.3s</c>, <c>3m20s</c>, <c>2h05m</c>, <c>4d03h</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { Ticks: < 0 } => Duration(TimeSpan.Zero),
        { TotalMilliseconds: < 999.5 } => Invariant($"{time.TotalMilliseconds:0}ms"),
        { TotalSeconds: < 59.95 } => Invariant($"{time.TotalSeconds:0.0}s"),
        { TotalHours: < 1 } => Invariant($"{time.Minutes}m{time.Seconds:00}s"),
        { TotalDays: < 1 } => Invariant($"{time.Hours}h{time.Minutes:00}m"),
        _ => Invariant($"{time.Days}d{time.Hours:00}h"),
    };

    /// <summary>How long a run took; <c>3m20s+</c> while it goes on, empty when nobody knows.</summary>
    public static string Took(RunView run, DateTimeOffset now)
        => run.Duration(now) is { } took ? Duration(took) + (run.CompletedAt is null ? "+" : "") : "";

    /// <summary><c>now</c>, <c>5s ago</c>, <c>3m ago</c>, <c>2h ago</c>, <c>4d ago</c>, and the date when that says more.</summary>
    public static string Age(DateTimeOffset time, DateTimeOffset now) => (now - time) switch
    {
        { TotalSeconds: < -1 } => Day(time),
        { TotalSeconds: < 1 } => "now",
        { TotalMinutes: < 1 } age => Invariant($"{age.Seconds}s ago"),
        { TotalHours: < 1 } age => Invariant($"{age.Minutes}m ago"),
        { TotalDays: < 1 } age => Invariant($"{age.Hours}h ago"),
        { TotalDays: < 31 } age => Invariant($"{age.Days}d ago"),
        _ => Day(time),
    };

    /// <summary>UTC to the second, without a space in it.</summary>
    public static string Timestamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>One line of at most <paramref name="width"/> characters.</summary>
    public static string OneLine(string text, int width)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(letter => !char.IsControl(letter)));
        return line.Length <= width ? line : line[..CutBefore(line, width - 1)] + "…";
    }

    private static int CutBefore(string line, int width) => char.IsHighSurrogate(line[width - 1]) ? width - 1 : width;

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
