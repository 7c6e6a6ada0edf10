using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks;

/// <summary>System.Text.Json as one uses it by hand.</summary>
internal static class SystemTextPeer
{
    // As the context has it; the defaults for the web would also look for names in any case.
    private static readonly JsonSerializerOptions Reflection = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly ArrayBufferWriter<byte> Output = new(1 << 23);
    private static readonly Utf8JsonWriter Escaping = new(Output);

    // Like ours, which writes what is not ASCII as it is. The writer's encoder, not the context's, which would leave the fast path.
    private static readonly Utf8JsonWriter Relaxed = new(Output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static object? Read(byte[] json) => JsonSerializer.Deserialize(json, PlainJson.Default.PlainPage);

    public static object? ReadByReflection(byte[] json) => JsonSerializer.Deserialize<PlainPage>(json, Reflection);

    /// <summary>Every token and nothing else.</summary>
    public static object? Skim(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }

        return null;
    }

    public static ReadOnlyMemory<byte> Write(object page) => Write(page, Escaping);

    public static ReadOnlyMemory<byte> WriteRelaxed(object page) => Write(page, Relaxed);

    public static ReadOnlyMemory<byte> WriteByReflection(object page)
    {
        Output.ResetWrittenCount();
        Escaping.Reset();
        JsonSerializer.Serialize(Escaping, (PlainPage)page, Reflection);
        return Output.WrittenMemory;
    }

    /// <summary>Any object, whatever it takes.</summary>
    public static byte[] ToJson(object page) => JsonSerializer.SerializeToUtf8Bytes(page, page.GetType(), Reflection);

    private static ReadOnlyMemory<byte> Write(object page, Utf8JsonWriter writer)
    {
        Output.ResetWrittenCount();
        writer.Reset();
        JsonSerializer.Serialize(writer, (PlainPage)page, PlainJson.Default.PlainPage);
        return Output.WrittenMemory;
    }
}
