using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Exceptions about JSON: where, and what was expected, but never the text found there, which may be a secret.</summary>
internal static class JsonErrors
{
    public static JsonException At(ReadOnlySpan<byte> json, long offset, string problem)
    {
        string path = JsonPath.At(json, offset);
        ReadOnlySpan<byte> before = json[..(int)Math.Min(offset, json.Length)];
        int lines = before.Count((byte)'\n');
        int column = before.Length - (before.LastIndexOf((byte)'\n') + 1);
        return new JsonException($"{path}: {problem}", path, lines, column);
    }

    public static JsonException Malformed(ReadOnlySpan<byte> json, long offset)
    {
        string problem =
            JsonPath.Depth(json, offset) >= JsonLimits.MaxDepth ? $"nested deeper than {Number(JsonLimits.MaxDepth)} levels"
            : json.Trim(" \t\r\n"u8).IsEmpty ? "expected JSON, found an empty text"
            : offset >= json.Length ? "the JSON ends before it is complete"
            : $"no valid JSON at byte {Number(offset)}";
        return At(json, offset, problem);
    }

    public static JsonException TrailingText(ReadOnlySpan<byte> json, long offset) =>
        At(json, offset, $"more text after the end of the JSON at byte {Number(offset)}");

    public static JsonException InvalidUtf8(ReadOnlySpan<byte> json)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(json[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        return At(json, at, $"no valid UTF-8 at byte {Number(at)}");
    }

    /// <summary>The offset that the reader's exception tells as line and column.</summary>
    public static long Offset(ReadOnlySpan<byte> json, JsonException exception)
    {
        int start = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(start + (exception.BytePositionInLine ?? 0), json.Length);
    }

    /// <summary>The name of a kind of value, with its article.</summary>
    public static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "something else",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
