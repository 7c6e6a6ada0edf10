using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values without children. Each method reads the next value and gives <see langword="null"/> for a JSON null.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads a string. A number or boolean gives its text, exactly as it came.</summary>
    /// <returns>The text.</returns>
    public string? ReadString() => ReadText("a string");

    /// <summary>Reads a boolean, also from <c>"true"</c> and <c>"false"</c>.</summary>
    /// <returns>The value.</returns>
    public bool? ReadBoolean()
    {
        Advance();
        return _reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String when _reader.ValueSpan.SequenceEqual("true"u8) => Tolerated(true, "a boolean"),
            JsonTokenType.String when _reader.ValueSpan.SequenceEqual("false"u8) => Tolerated(false, "a boolean"),
            _ => throw Expected("a boolean"),
        };
    }

    /// <summary>Reads an integer of 32 bits, also from <c>"12"</c>, <c>12.0</c> or <c>1e3</c>.</summary>
    /// <returns>The value.</returns>
    public int? ReadInt32() => ReadInteger(int.MinValue, int.MaxValue, "an integer of 32 bits") is long value ? (int)value : null;

    /// <summary>Reads an integer of 64 bits, also from <c>"12"</c>, <c>12.0</c> or <c>1e3</c>.</summary>
    /// <returns>The value.</returns>
    public long? ReadInt64() => ReadInteger(long.MinValue, long.MaxValue, "an integer of 64 bits");

    /// <summary>Reads a number, also from <c>"1.5"</c>; the nearest double is taken, infinity is refused.</summary>
    /// <returns>The value.</returns>
    public double? ReadDouble() => NextNumber("a number") is { IsEmpty: false } text ? Double(text) : null;

    /// <summary>Reads a decimal, also from <c>"1.5"</c>; digits beyond the 28th are rounded.</summary>
    /// <returns>The value.</returns>
    public decimal? ReadDecimal() => NextNumber("a decimal number") is { IsEmpty: false } text ? Decimal(text) : null;

    /// <summary>Reads a time stamp in milliseconds since 1970; every integer of 64 bits is legal.</summary>
    /// <returns>The value.</returns>
    public UnixMilliseconds? ReadUnixMilliseconds() => ReadInt64() is long value ? new UnixMilliseconds(value) : null;

    /// <summary>Reads a time stamp in seconds since 1970; every integer of 64 bits is legal.</summary>
    /// <returns>The value.</returns>
    public UnixSeconds? ReadUnixSeconds() => ReadInt64() is long value ? new UnixSeconds(value) : null;

    /// <summary>Reads a value of which the document says no type. Null is one of its values, and written back.</summary>
    /// <returns>The value.</returns>
    public JsonElement ReadAny() => ReadJson() ?? JsonNull;

    /// <summary>Reads any value.</summary>
    /// <returns>A copy of the value that owns its memory, or <see langword="null"/> for null.</returns>
    public JsonElement? ReadJson()
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        try
        {
            return JsonElement.ParseValue(ref _reader);
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    private string? ReadText(string what)
    {
        Advance();
        return _reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => Text(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Tolerated(Encoding.ASCII.GetString(_reader.ValueSpan), what),
            _ => throw Expected(what),
        };
    }

    private long? ReadInteger(long least, long most, string what)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out long value))
        {
            return value >= least && value <= most ? value : throw OutOfRange(what);
        }

        return _reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.Number or JsonTokenType.String when JsonNumber.TryParseInteger(_reader.ValueSpan, out value) =>
                value >= least && value <= most ? Tolerated(value, what) : throw OutOfRange(what),
            JsonTokenType.Number => throw OutOfRange(what),
            _ => throw Expected(what),
        };
    }

    // The bytes of a number or of a string that holds one; empty for null.
    private ReadOnlySpan<byte> NextNumber(string what)
    {
        Advance();
        return _reader.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.Number => _reader.ValueSpan,
            JsonTokenType.String when JsonNumber.IsNumber(_reader.ValueSpan) => NumberInString(what),
            _ => throw Expected(what),
        };
    }

    private ReadOnlySpan<byte> NumberInString(string what)
    {
        Report(DriftKind.WrongType, what);
        return _reader.ValueSpan;
    }

    private readonly double Double(ReadOnlySpan<byte> text) =>
        JsonNumber.TryParseDouble(text, out double value) ? value : throw OutOfRange("a number of double precision");

    private readonly decimal Decimal(ReadOnlySpan<byte> text) =>
        JsonNumber.TryParseDecimal(text, out decimal value) ? value : throw OutOfRange("a decimal number");

    private readonly JsonException OutOfRange(string what) =>
        JsonErrors.At(_json, _reader.TokenStartIndex, $"expected {what}, found a number that is none or does not fit");

    private T Tolerated<T>(T value, string what)
    {
        Report(DriftKind.WrongType, what);
        return value;
    }
}
