using System.Buffers;
using Upstash.Workflow.Runtime.Internal.Writing;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Percent-encoding of RFC 3986: everything but letters, digits and <c>-._~</c>, as UTF-8. Half a surrogate pair becomes U+FFFD.</summary>
/// <remarks>For what is rare; values go through <see cref="PercentEncoder"/>.</remarks>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    // Reserved by RFC 3986, less what separates parameters or ends the query: '&', '=', '+', '#'. Brackets end up encoded in most stacks anyway.
    private static readonly SearchValues<char> Kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$'()*,;");

    // What RFC 3986 allows in a path: no '?' and '#', which end it, and no '%', which would begin an encoded '..'.
    private static readonly SearchValues<char> KeptInPath =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:@!$&'()*+,;=");

    private static readonly SearchValues<char> KeptInQuery =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*,;=");

    public static string Encode(string text) => Encode(text, Unreserved);

    /// <summary>The same, but what RFC 3986 reserves stays where it cannot be taken for the end of the value.</summary>
    public static string EncodeKeepingReserved(string text) => Encode(text, Kept);

    /// <summary>The same for a whole query: what separates parameters stays too, but for a plus, which many read as a blank.</summary>
    public static string EncodeQuery(string text) => Encode(text, KeptInQuery);

    /// <summary>The same for segments of a path.</summary>
    public static string EncodeSegments(string text) => Encode(text, KeptInPath);

    private static string Encode(string text, SearchValues<char> plain)
    {
        if (!text.AsSpan().ContainsAnyExcept(plain))
        {
            return text;
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(MaxLength(text.Length));
        string encoded = new(buffer, 0, Encode(text, buffer, plain));
        ArrayPool<char>.Shared.Return(buffer);
        return encoded;
    }

    // Three bytes for each UTF-16 unit, three characters for each byte.
    private static int MaxLength(int length) => checked((length * 3 * PercentTable.Length) + PercentTable.Room);

    private static int Encode(ReadOnlySpan<char> text, Span<char> destination, SearchValues<char> kept)
    {
        int written = 0;
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAnyExcept(kept);
            plain = plain < 0 ? text.Length : plain;
            text[..plain].CopyTo(destination[written..]);
            written += plain;
            text = text[plain..];
            if (!text.IsEmpty)
            {
                Progress character = PercentTable.Write(text, ref destination[written]);
                written += character.Written;
                text = text[character.Read..];
            }
        }

        return written;
    }
}
