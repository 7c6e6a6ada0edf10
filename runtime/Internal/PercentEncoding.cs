using System.Buffers;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Percent-encoding of RFC 3986: everything but letters, digits and <c>-._~</c>, as UTF-8.</summary>
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

    /// <summary>The most characters a text can become: three bytes for each UTF-16 unit, three characters for each byte.</summary>
    public static int MaxLength(int length) => checked(length * 9);

    /// <summary>Encodes into a span that is long enough. Half a surrogate pair becomes U+FFFD.</summary>
    public static int Encode(ReadOnlySpan<char> text, Span<char> destination) => Encode(text, destination, Unreserved);

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
                _ = Rune.DecodeFromUtf16(text, out Rune rune, out int used);
                written += Encode(rune, destination[written..]);
                text = text[used..];
            }
        }

        return written;
    }

    private static int Encode(Rune rune, Span<char> destination)
    {
        Span<byte> bytes = stackalloc byte[4];
        int count = rune.EncodeToUtf8(bytes);
        for (int i = 0; i < count; i++)
        {
            destination[i * 3] = '%';
            destination[(i * 3) + 1] = Hex(bytes[i] >> 4);
            destination[(i * 3) + 2] = Hex(bytes[i] & 15);
        }

        return count * 3;
    }

    private static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
