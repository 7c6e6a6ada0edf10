using System.Collections.ObjectModel;
using System.Globalization;
using System.Net.Http.Headers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>What the headers of an answer say.</summary>
internal static class ResponseHeaders
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(365);

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Copy(HttpResponseMessage response, Func<string, string> redact) =>
        Copy(response.Headers, response.Content.Headers, redact);

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Copy(HttpHeaders message, HttpHeaders content, Func<string, string> redact)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, HeaderStringValues values) in message.NonValidated.Concat(content.NonValidated))
        {
            headers[name] = [.. values.Select(redact)];
        }

        return new ReadOnlyDictionary<string, IReadOnlyList<string>>(headers);
    }

    /// <summary>The wait asked for by <c>Retry-After</c>; the first value counts when there are several.</summary>
    public static TimeSpan? RetryAfter(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, DateTimeOffset now)
    {
        string? text = First(headers, "Retry-After");
        if (text is null)
        {
            return null;
        }

        if (text.All(char.IsAsciiDigit))
        {
            // Capped instead of ignored: who asks for a century must not be asked again in a second.
            return long.TryParse(text, CultureInfo.InvariantCulture, out long seconds) && seconds < LongestWait.TotalSeconds
                ? TimeSpan.FromSeconds(seconds)
                : LongestWait;
        }

        return RetryConditionHeaderValue.TryParse(text, out var parsed) && parsed.Date is { } date ? Between(now, date) : null;
    }

    // The order decides about the kind; it is that of the official SDK.
    public static RateLimit? RateLimit(IReadOnlyDictionary<string, IReadOnlyList<string>> headers) =>
        Read(headers, RateLimitKind.Chat, "x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests")
        ?? Read(headers, RateLimitKind.Daily, "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
        ?? Read(headers, RateLimitKind.Burst, "Burst-RateLimit-Limit", "Burst-RateLimit-Remaining", "Burst-RateLimit-Reset");

    public static TimeSpan Between(DateTimeOffset now, DateTimeOffset then) =>
        then <= now ? TimeSpan.Zero : then - now > LongestWait ? LongestWait : then - now;

    private static RateLimit? Read(
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers, RateLimitKind kind, string limit, string remaining, string reset)
    {
        bool isThere = First(headers, limit) is not null
            || (kind == RateLimitKind.Burst && (First(headers, remaining) ?? First(headers, reset)) is not null);
        return isThere
            ? new RateLimit { Kind = kind, Limit = Number(headers, limit), Remaining = Number(headers, remaining), Reset = Time(headers, reset) }
            : null;
    }

    private static string? First(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) =>
        headers.TryGetValue(name, out IReadOnlyList<string>? values) && values is [{ } value, ..] && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : null;

    private static long? Number(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) =>
        long.TryParse(First(headers, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    // The unit is not documented. 10^11 seconds are the year 5138, 10^11 milliseconds 1973: no real value is in doubt.
    private static DateTimeOffset? Time(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) => Number(headers, name) switch
    {
        null or < 0 or > 253_402_300_799_999 => null,
        >= 100_000_000_000 and { } milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        { } seconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
    };
}
