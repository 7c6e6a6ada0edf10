using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Upstash.Workflow.Runtime.Internal.Writing;

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
        return lenient ? ReadStrict(element) : JsonModel.Read<T>(RawJson.Of(element));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var buffer = PooledBuffer.Rent();
        JsonModel.Write(value, buffer);
        writer.WriteRawValue(buffer.Written.Span, skipInputValidation: true);
    }

    // The value without the comments and commas that the user's options allow and our scanner does not.
    private static T ReadStrict(JsonElement element)
    {
        using var buffer = PooledBuffer.Rent();
        using var writer = new Utf8JsonWriter(buffer, JsonLimits.WriterOptions);
        element.WriteTo(writer);
        writer.Flush();
        return JsonModel.Read<T>(buffer.Written.Span);
    }
}
