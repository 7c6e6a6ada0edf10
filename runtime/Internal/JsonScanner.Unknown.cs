using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Members that are not declared.</content>
public ref partial struct JsonScanner
{
    /// <summary>Keeps the member that <see cref="NextMember"/> has just found: its name and its bytes.</summary>
    /// <param name="members">Where to; created when needed.</param>
    public void ReadUnknown(ref AdditionalProperties? members)
    {
        string name = NameText();
        Peek();
        Report(DriftKind.UnknownMember, "no such member", _position);
        members ??= new AdditionalProperties();
        members.Add(name, RawValue());
    }

    // The scanner stands on the value.
    private byte[] RawValue()
    {
        ReadOnlySpan<byte> text = _json[_position..];
        RawValueCache? cache = _depth <= JsonLimits.MaxDepth - RawValueCache.MaxLength ? _cache?.RawValues : null;
        if (cache?.Find(text) is { } known)
        {
            _position += known.Length;
            return known;
        }

        int start = _position;
        SkipValue();
        byte[] value = _json[start.._position].ToArray();
        if (value.Length <= RawValueCache.MaxLength)
        {
            cache?.Add(text, value);
        }

        return value;
    }
}
