using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>JSON in the service's manner: compact, and members that are zero, null or empty are left out.</summary>
internal static class ServiceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToUtf8(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Member(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    public static void Member(this Utf8JsonWriter json, string name, long value)
    {
        if (value != 0)
        {
            json.WriteNumber(name, value);
        }
    }

    public static void Member(this Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string[]>? headers)
    {
        if (headers is not { Count: > 0 })
        {
            return;
        }

        json.WriteStartObject(name);
        foreach ((string header, string[] values) in headers)
        {
            json.WriteStartArray(header);
            Array.ForEach(values, json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static void Member<T>(this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
