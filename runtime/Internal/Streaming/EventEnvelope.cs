using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>
/// Makes the JSON object of an event that the document describes as a whole: <c>event</c>, <c>data</c>, <c>id</c> and <c>retry</c> are its members.
/// </summary>
/// <param name="textEvents">The events whose data is a text; null: all of them. The data of the others is JSON.</param>
internal sealed class EventEnvelope(string[]? textEvents)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public ReadOnlyMemory<byte> ToJson(ReadOnlyMemory<byte> data, EventFields fields)
    {
        // Some services send the object itself as the data.
        if (fields.EventType is null && HoldsData(data.Span))
        {
            return data;
        }

        var buffer = new ArrayBufferWriter<byte>(data.Length + 64);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteFields(json, fields);
            json.WritePropertyName("data"u8);
            WriteData(json, data.Span, fields.EventType);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteFields(Utf8JsonWriter json, EventFields fields)
    {
        if (fields.EventType is { } type)
        {
            json.WriteString("event"u8, type);
        }

        if (fields.Id is { } id)
        {
            json.WriteString("id"u8, id);
        }

        if (fields.Retry is { } retry)
        {
            json.WriteNumber("retry"u8, (long)retry.TotalMilliseconds);
        }
    }

    private void WriteData(Utf8JsonWriter json, ReadOnlySpan<byte> data, string? eventType)
    {
        bool isText = textEvents is null || Array.IndexOf(textEvents, eventType ?? ServerSentEvent<string>.DefaultEventType) >= 0;
        if (!isText && IsJson(data))
        {
            json.WriteRawValue(data, skipInputValidation: true);
        }
        else
        {
            // By way of a string, which replaces what is no UTF-8.
            json.WriteStringValue(System.Text.Encoding.UTF8.GetString(data));
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> data)
    {
        try
        {
            var reader = new Utf8JsonReader(data, JsonLimits.ReaderOptions);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HoldsData(ReadOnlySpan<byte> data)
    {
        try
        {
            var reader = new Utf8JsonReader(data, JsonLimits.ReaderOptions);
            bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("data"u8))
                {
                    return true;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // Then it is the data.
        }

        return false;
    }
}
