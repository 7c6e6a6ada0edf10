using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values alone, as items of lists and maps need them.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes a string.</summary>
    /// <param name="value">The value; <see langword="null"/> is written as null.</param>
    public void WriteValue(string? value) => _writer.WriteStringValue(value);

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(bool value) => _writer.WriteBooleanValue(value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(int value) => _writer.WriteNumberValue(value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(long value) => _writer.WriteNumberValue(value);

    /// <summary>Writes a number; digits enough to read the same double again.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is infinite or none, which JSON cannot say.</exception>
    public void WriteValue(double value)
    {
        if (!double.IsFinite(value))
        {
            throw NotFinite(value);
        }

        _writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number with its scale: <c>1.10</c> stays <c>1.10</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(decimal value) => _writer.WriteNumberValue(value);

    /// <summary>Writes a date and time of RFC 3339 with its offset.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[Rfc3339.MaxLength];
        _ = Rfc3339.TryFormat(value, text, out int length);
        _writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a date, as <c>2026-01-02</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(DateOnly value)
    {
        Span<char> text = stackalloc char[Rfc3339.MaxLength];
        _ = Rfc3339.TryFormat(value, text, out int length);
        _writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a time of day, as <c>03:04:05.678</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(TimeOnly value)
    {
        Span<char> text = stackalloc char[Rfc3339.MaxLength];
        _ = Rfc3339.TryFormat(value, text, out int length);
        _writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a UUID with hyphens.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(Guid value) => _writer.WriteStringValue(value);

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="value">The value; <see langword="null"/> is written as null.</param>
    public void WriteValue(Uri? value) => _writer.WriteStringValue(value?.OriginalString);

    /// <summary>Writes bytes in base64.</summary>
    /// <param name="value">The value; <see langword="null"/> is written as null.</param>
    public void WriteValue(byte[]? value)
    {
        if (value is null)
        {
            WriteNullValue();
        }
        else
        {
            _writer.WriteBase64StringValue(value);
        }
    }

    /// <summary>Writes a time stamp as its number.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(UnixMilliseconds value) => _writer.WriteNumberValue(value.Value);

    /// <summary>Writes a time stamp as its number.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(UnixSeconds value) => _writer.WriteNumberValue(value.Value);

    /// <summary>Writes any value, byte for byte.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            WriteNullValue();
            return;
        }

        WriteRaw(RawJson.Of(value));
    }
}
