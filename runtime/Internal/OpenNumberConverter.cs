using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Lets <see cref="JsonSerializer"/> read and write generated enumerations of numbers. For generated code only.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
/// <typeparam name="TNumber">What stands on the wire: <see cref="long"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenNumberConverter<T, TNumber> : JsonConverter<T>
    where T : struct, IOpenNumber<T, TNumber>
    where TNumber : struct
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? T.Create(typeof(TNumber) == typeof(long) ? (TNumber)(object)(reader.TryGetInt64(out long integer) ? integer : checked((long)reader.GetDecimal())) : (TNumber)(object)reader.GetDouble())
            : throw new JsonException($"Expected a number, found {JsonErrors.Kind(reader.TokenType)}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Value is long integer)
        {
            writer.WriteNumberValue(integer);
        }
        else
        {
            writer.WriteNumberValue((double)(object)value.Value);
        }
    }
}
