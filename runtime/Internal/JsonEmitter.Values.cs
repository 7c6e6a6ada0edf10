using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values alone, as items of lists and maps need them.</content>
public ref partial struct JsonEmitter
{
    // The longest of them is a double with all digits, a sign and an exponent.
    private const int MaxNumber = 32;
    private const int GuidLength = 36;

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(bool value) => WriteLiteral(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(int value) => WriteValue((long)value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(long value)
    {
        Utf8Formatter.TryFormat(value, BeginValue(MaxNumber), out int length);
        _used += length;
    }

    /// <summary>Writes a number; digits enough to read the same double again.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is infinite or none, which JSON cannot say.</exception>
    public void WriteValue(double value)
    {
        if (!double.IsFinite(value))
        {
            throw NotFinite(value);
        }

        value.TryFormat(BeginValue(MaxNumber), out int length, default, CultureInfo.InvariantCulture);
        _used += length;
    }

    /// <summary>Writes a number with its scale: <c>1.10</c> stays <c>1.10</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(decimal value)
    {
        value.TryFormat(BeginValue(MaxNumber), out int length, default, CultureInfo.InvariantCulture);
        _used += length;
    }

    /// <summary>Writes a date and time of RFC 3339 with its offset.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(DateTimeOffset value)
    {
        Span<byte> room = BeginQuoted(Rfc3339.MaxLength);
        EndQuoted(room, Rfc3339.Format(value, room));
    }

    /// <summary>Writes a date, as <c>2026-01-02</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(DateOnly value)
    {
        Span<byte> room = BeginQuoted(Rfc3339.MaxLength);
        EndQuoted(room, Rfc3339.Format(value, room));
    }

    /// <summary>Writes a time of day, as <c>03:04:05.678</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(TimeOnly value)
    {
        Span<byte> room = BeginQuoted(Rfc3339.MaxLength);
        EndQuoted(room, Rfc3339.Format(value, room));
    }

    /// <summary>Writes a UUID with hyphens.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(Guid value)
    {
        Span<byte> room = BeginQuoted(GuidLength);
        Utf8Formatter.TryFormat(value, room, out int length);
        EndQuoted(room, length);
    }

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="value">The value; <see langword="null"/> is written as null.</param>
    public void WriteValue(Uri? value) => WriteValue(value?.OriginalString);

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
            WriteBase64(value);
        }
    }

    /// <summary>Writes a time stamp as its number.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(UnixMilliseconds value) => WriteValue(value.Value);

    /// <summary>Writes a time stamp as its number.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(UnixSeconds value) => WriteValue(value.Value);

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
