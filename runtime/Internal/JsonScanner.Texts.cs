using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values that are strings on the wire and something better in C#.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads a date and time of RFC 3339; without an offset it is taken as UTC.</summary>
    /// <returns>The instant with the offset it came with.</returns>
    public DateTimeOffset? ReadDateTimeOffset() =>
        NextString("a date and time", out int start) is not { } text ? null
        : Rfc3339.TryParse(text, out DateTimeOffset value) ? value
        : throw Unreadable("a date and time", start);

    /// <summary>Reads a date, as <c>2026-01-02</c>.</summary>
    /// <returns>The date.</returns>
    public DateOnly? ReadDateOnly() =>
        NextString("a date", out int start) is not { } text ? null
        : Rfc3339.TryParseDate(text, out DateOnly value) ? value
        : throw Unreadable("a date", start);

    /// <summary>Reads a time of day without offset, as <c>13:37:00.5</c>; a <c>Z</c> at the end is allowed.</summary>
    /// <returns>The time.</returns>
    public TimeOnly? ReadTimeOnly() =>
        NextString("a time of day", out int start) is not { } text ? null
        : Rfc3339.TryParseTime(text.EndsWith('Z') ? text.AsSpan(0, text.Length - 1) : text, out TimeOnly value) ? value
        : throw Unreadable("a time of day", start);

    /// <summary>Reads a UUID.</summary>
    /// <returns>The value.</returns>
    public Guid? ReadGuid() =>
        NextString("a UUID", out int start) is not { } text ? null
        : Guid.TryParse(text, out Guid value) ? value
        : throw Unreadable("a UUID", start);

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <returns>The value; its <see cref="Uri.OriginalString"/> is what came.</returns>
    public Uri? ReadUri() =>
        NextString("a URI", out int start) is not { } text ? null
        : Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? value) ? value
        : throw Unreadable("a URI", start);

    /// <summary>Reads a file, which is a text here: the object is made for a multipart body.</summary>
    /// <returns>The text's bytes in UTF-8.</returns>
    public FileContent? ReadFile() => NextString("a file", out _) is { } text ? new FileContent(Encoding.UTF8.GetBytes(text), "file") : null;

    /// <summary>Reads bytes in base64, also in its URL-safe alphabet and without padding.</summary>
    /// <returns>The bytes.</returns>
    public byte[]? ReadBytes() =>
        NextString("base64", out int start) is not { } text ? null
        : Base64.TryDecode(text, out byte[]? value) ? value
        : throw Unreadable("base64", start);

    private string? NextString(string what, out int start)
    {
        byte first = Peek();
        start = _position;
        switch (first)
        {
            case (byte)'"':
                return Text(start, null);
            case (byte)'n':
                SkipLiteral("null"u8);
                return null;
            default:
                throw Expected(what);
        }
    }
}
