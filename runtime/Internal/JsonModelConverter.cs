using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Lets <see cref="JsonSerializer"/> read and write generated classes with their own code. For generated code only.</summary>
/// <remarks>Naming policies and other options do not apply: the names are those of the service.</remarks>
/// <typeparam name="T">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonElement element = JsonElement.ParseValue(ref reader);
        bool lenient = options.AllowTrailingCommas || options.ReadCommentHandling != JsonCommentHandling.Disallow;
        return JsonModel.Read<T>(lenient ? Strict(element) : RawJson.Of(element));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var buffer = new ArrayBufferWriter<byte>();
        JsonModel.Write(value, buffer);
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    // The value without the comments and commas that the user's options allow and our scanner does not.
    private static ReadOnlySpan<byte> Strict(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonLimits.WriterOptions);
        element.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenSpan;
    }
}
