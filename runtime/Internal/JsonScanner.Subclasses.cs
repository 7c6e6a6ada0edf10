using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Subclasses: the discriminator is looked for ahead, wherever it stands in the object.</content>
public ref partial struct JsonScanner
{
    /// <summary>Looks at the object that comes next.</summary>
    /// <param name="shape">Which value means which subclass.</param>
    /// <returns>The index of the subclass; negative when it is the class itself, or none that the document knows.</returns>
    public int ChooseSubclass(SubclassShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        Advance();
        _peeked = true;
        if (_reader.TokenType != JsonTokenType.StartObject || FindText(shape.Discriminator) is not { } tag)
        {
            return shape.Fallback ?? SubclassShape.Itself;
        }

        int index = shape.Find(tag);
        if (index == SubclassShape.Unknown && shape.Fallback is { } fallback)
        {
            return fallback;
        }

        if (index == SubclassShape.Unknown)
        {
            Report(DriftKind.UnknownValue, "a declared subclass");
        }

        return index;
    }

    // On a copy of the reader: nothing is consumed. Null when the member is not there or is no text.
    private readonly string? FindText(ReadOnlySpan<byte> member)
    {
        Utf8JsonReader ahead = _reader;
        try
        {
            while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            {
                bool isIt = ahead.ValueTextEquals(member);
                ahead.Read();
                if (isIt)
                {
                    return ahead.TokenType == JsonTokenType.String ? ahead.GetString() : null;
                }

                ahead.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever reads the object meets the same text and says where it is broken.
        }

        return null;
    }
}
