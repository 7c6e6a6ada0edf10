using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Lets <see cref="JsonSerializer"/> read and write open enumerations, also as names of members. For generated code only.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? (T)reader.GetString()!
        : throw new JsonException($"Expected a string, found {JsonErrors.Kind(reader.TokenType)}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (T)reader.GetString()!;

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Value);
    }
}
