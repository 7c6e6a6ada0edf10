using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Responses;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads the declared headers of an answer. What cannot be read never breaks the answer. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderReader
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _headers;
    private readonly IJsonDriftSink? _drift;

    internal HeaderReader(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, IJsonDriftSink? drift) => (_headers, _drift) = (headers, drift);

    /// <summary>Reads one header.</summary>
    /// <typeparam name="T">The type of its value, nullable.</typeparam>
    /// <typeparam name="TItem">How the value is read from JSON, which the text becomes first.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="format">What its text is.</param>
    /// <returns>The value; <see langword="null"/> for a header that is missing or is not what the document says.</returns>
    public T? Read<T, TItem>(string name, HeaderFormat format)
        where TItem : struct, IJsonItem<T>
    {
        if (!_headers.TryGetValue(name, out IReadOnlyList<string>? lines))
        {
            return default;
        }

        if (TryRead<T, TItem>(HeaderJson.Of(lines, format), out T? value)
            || (TryFindTime(lines, format) is { } time && TryRead<T, TItem>(HeaderJson.Of([time], HeaderFormat.Value), out value)))
        {
            return value;
        }

        _drift?.Report(DriftKind.WrongType, $"header {name}", "the declared value", "another text");
        return default;
    }

    private static bool TryRead<T, TItem>(byte[] utf8Json, out T? value)
        where TItem : struct, IJsonItem<T>
    {
        try
        {
            var json = new JsonScanner(utf8Json);
            bool isThere = TItem.TryRead(ref json, out value);
            json.End();
            return isThere && value is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    // HTTP's own dates, "Wed, 21 Oct 2026 07:28:00 GMT", are times to a document too.
    private static string? TryFindTime(IReadOnlyList<string> lines, HeaderFormat format) =>
        format == HeaderFormat.Value && lines.Count == 1
            && DateTimeOffset.TryParseExact(lines[0].Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.ToString("O", CultureInfo.InvariantCulture)
            : null;
}
