using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Lets <see cref="JsonSerializer"/> read and write <see cref="UnixMilliseconds"/> as a number. For serializers only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnixMillisecondsConverter : JsonConverter<UnixMilliseconds>
{
    /// <inheritdoc/>
    public override UnixMilliseconds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => EpochTime.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnixMilliseconds value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }

    /// <inheritdoc/>
    public override UnixMilliseconds ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EpochTime.Read(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, UnixMilliseconds value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString());
    }
}
