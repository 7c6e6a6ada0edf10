using System.Collections;
using System.Globalization;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>The text of one value, the same in every culture.</content>
public ref partial struct RequestUri
{
    /// <summary>The text of one value as query, path or header carry it, not encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; the items of a list are separated by commas.</param>
    /// <returns>The text; empty for <see langword="null"/>.</returns>
    public static string Format<T>(T value) => value switch
    {
        null => "",
        string text => text,
        bool boolean => boolean ? "true" : "false",
        DateTimeOffset time => FormatTime(time),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        byte[] bytes => Convert.ToBase64String(bytes),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(Format)),
        _ => value.ToString() ?? "",
    };

    private static string FormatTime(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[Rfc3339.MaxLength];
        _ = Rfc3339.TryFormat(value, text, out int length);
        return new string(text[..length]);
    }
}
