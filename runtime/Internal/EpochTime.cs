using System.Buffers;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads the integers of time stamps for <see cref="JsonSerializer"/>, as lenient as the scanner.</summary>
internal static class EpochTime
{
    public static long Read(ref Utf8JsonReader reader)
    {
        bool readable = reader.TokenType is JsonTokenType.Number or JsonTokenType.String or JsonTokenType.PropertyName;
        if (readable && JsonNumber.TryParseInteger(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan, out long value))
        {
            return value;
        }

        throw new JsonException($"Expected an integer of 64 bits, found {JsonErrors.Kind(reader.TokenType)}{(readable ? " that is none" : "")}.");
    }
}
