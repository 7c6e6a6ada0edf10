using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Scanning;

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
        if (Peek() != '{' || FindText(shape.Discriminator) is not { } tag)
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
            Report(DriftKind.UnknownValue, "a declared subclass", _position);
        }

        return index;
    }

    // On a copy: nothing is consumed. Null when the member is not there or is no text.
    private readonly string? FindText(ReadOnlySpan<byte> member)
    {
        JsonScanner ahead = this;
        try
        {
            return ahead.TryFind(member) && ahead.Peek() == '"' ? ahead.Text(ahead._position, StringCache.Shared) : null;
        }
        catch (JsonException)
        {
            // Whoever reads the object meets the same text and says where it is broken.
            return null;
        }
    }

    // Enters an object and stops at the value of a member.
    private bool TryFind(ReadOnlySpan<byte> member)
    {
        Enter((byte)'{', "an object");
        for (byte next = Peek(); next != '}'; next = PeekNext((byte)'}'))
        {
            ReadName();
            if (_name.SequenceEqual(member) || (_name.Contains((byte)'\\') && NameText() == Encoding.UTF8.GetString(member)))
            {
                return true;
            }

            Skip();
        }

        return false;
    }
}
