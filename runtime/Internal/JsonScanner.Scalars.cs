using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Booleans, and values of any kind.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads a boolean, also from <c>"true"</c> and <c>"false"</c>; <see langword="null"/> for a JSON null.</summary>
    /// <returns>The value.</returns>
    public bool? ReadBoolean()
    {
        switch (Peek())
        {
            case (byte)'t':
                SkipLiteral("true"u8);
                return true;
            case (byte)'f':
                SkipLiteral("false"u8);
                return false;
            case (byte)'n':
                SkipLiteral("null"u8);
                return null;
            case (byte)'"':
                int start = _position;
                ReadOnlySpan<byte> text = RawText();
                bool isTrue = text.SequenceEqual("true"u8);
                return isTrue || text.SequenceEqual("false"u8) ? Tolerated(isTrue, "a boolean", start) : throw Expected("a boolean", start);
            default:
                throw Expected("a boolean");
        }
    }

    /// <summary>Reads a value of which the document says no type. Null is one of its values, and written back.</summary>
    /// <returns>The value.</returns>
    public JsonElement ReadAny() => ReadJson() ?? JsonNull;

    /// <summary>Reads any value.</summary>
    /// <returns>A copy of the value that owns its memory, or <see langword="null"/> for null.</returns>
    public JsonElement? ReadJson()
    {
        if (Peek() == 'n')
        {
            SkipLiteral("null"u8);
            return null;
        }

        int start = _position;
        SkipValue();
        var reader = new Utf8JsonReader(_json[start.._position], JsonLimits.ReaderOptions);
        return JsonElement.ParseValue(ref reader);
    }

    internal bool TryReadNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        SkipLiteral("null"u8);
        return true;
    }
}
