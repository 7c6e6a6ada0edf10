using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Exceptions about JSON: where, and what was expected, but never the text found there, which may be a secret.</summary>
internal static class JsonErrors
{
    [ThreadStatic]
    private static bool t_isTrial;

    /// <summary>
    /// Whether a value is only tried on this thread: nobody will see why it failed. Working out a path reads the text from its beginning,
    /// which must not be done for every member of a large map that holds something else than it should.
    /// </summary>
    public static bool IsTrial
    {
        get => t_isTrial;
        set => t_isTrial = value;
    }

    public static JsonException At(ReadOnlySpan<byte> json, long offset, string problem)
    {
        if (IsTrial)
        {
            return new JsonException();
        }

        string path = JsonPath.At(json, offset);
        ReadOnlySpan<byte> before = json[..(int)Math.Min(offset, json.Length)];
        int lines = before.Count((byte)'\n');
        int column = before.Length - (before.LastIndexOf((byte)'\n') + 1);
        return new JsonException($"{path}: {problem}", path, lines, column);
    }

    public static JsonException Malformed(ReadOnlySpan<byte> json, long offset)
    {
        if (IsTrial)
        {
            return new JsonException();
        }

        if (offset < json.Length && json[(int)offset] >= 0x80 && Rune.DecodeFromUtf8(json[(int)offset..], out _, out _) != OperationStatus.Done)
        {
            return InvalidUtf8(json, (int)offset);
        }

        string problem =
            JsonPath.Depth(json, offset) >= JsonLimits.MaxDepth ? $"nested deeper than {Number(JsonLimits.MaxDepth)} levels"
            : json.TrimStart("\uFEFF"u8).Trim(" \t\r\n"u8).IsEmpty ? "expected JSON, found an empty text"
            : offset >= json.Length ? "the JSON ends before it is complete"
            : $"no valid JSON at byte {Number(offset)}";
        return At(json, offset, problem);
    }

    /// <summary>A value of another kind than the document says.</summary>
    public static JsonException Mismatch(ReadOnlySpan<byte> json, int offset, string expected, string found) =>
        At(json, offset, $"expected {expected}, found {found} at byte {Number(offset)}");

    /// <param name="json">The whole text.</param>
    /// <param name="offset">The opening quote.</param>
    public static JsonException HalfPair(ReadOnlySpan<byte> json, int offset) =>
        At(json, offset, $"half of a surrogate pair, which is no text, in the string at byte {Number(offset)}");

    public static JsonException TrailingText(ReadOnlySpan<byte> json, long offset) =>
        At(json, offset, $"more text after the end of the JSON at byte {Number(offset)}");

    /// <param name="json">The whole text.</param>
    /// <param name="from">Where valid text begins, at or before the damage.</param>
    public static JsonException InvalidUtf8(ReadOnlySpan<byte> json, int from)
    {
        int at = from;
        while (Rune.DecodeFromUtf8(json[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        return At(json, at, $"no valid UTF-8 at byte {Number(at)}");
    }

    /// <summary>The name of the kind of value that begins with a byte, with its article.</summary>
    public static string Kind(byte first) => first switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'"' => "a string",
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
        (byte)'t' or (byte)'f' => "a boolean",
        (byte)'n' => "null",
        _ => "something else",
    };

    /// <summary>The same for the user's reader.</summary>
    public static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => Kind((byte)'{'),
        JsonTokenType.StartArray => Kind((byte)'['),
        JsonTokenType.String => Kind((byte)'"'),
        JsonTokenType.Number => Kind((byte)'0'),
        JsonTokenType.True or JsonTokenType.False => Kind((byte)'t'),
        JsonTokenType.Null => Kind((byte)'n'),
        _ => "something else",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
