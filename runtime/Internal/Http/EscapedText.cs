using System.Globalization;
using System.Net;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// Recognizes a word in a text however each of its characters is written there: as it is, or escaped as in JSON, an address, a form or HTML.
/// </summary>
internal static class EscapedText
{
    // "&quot;", "&#x00022;" and the like.
    private const int LongestEntity = 12;

    private delegate int CharacterLength(ReadOnlySpan<char> text, char c);

    /// <summary>How many characters of the text are the word, from its start; 0: it is not there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word.</param>
    /// <param name="steps">Goes down with each character that is compared.</param>
    public static int StartsWith(ReadOnlySpan<char> text, string word, ref long steps)
    {
        // Whether "%25" is a percent sign depends on how the rest is written.
        int escaped = Length(text, word, EscapeLength, LiteralLength, ref steps);
        return escaped > 0 ? escaped : Length(text, word, LiteralLength, EscapeLength, ref steps);
    }

    private static int Length(ReadOnlySpan<char> text, string word, CharacterLength first, CharacterLength second, ref long steps)
    {
        int at = 0;
        foreach (char c in word)
        {
            steps--;
            int length = first(text[at..], c);
            length = length > 0 ? length : second(text[at..], c);
            if (length == 0)
            {
                return 0;
            }

            at += length;
        }

        return at;
    }

    private static int LiteralLength(ReadOnlySpan<char> text, char c) => text is [var first, ..] && first == c ? 1 : 0;

    private static int EscapeLength(ReadOnlySpan<char> text, char c) => text switch
    {
        ['\\', 'u' or 'U', ..] when IsHex(text, 2, 4, c) => 6,
        ['\\', var next, ..] => next == c ? 2 : 0,
        ['%', ..] => IsHex(text, 1, 2, c) ? 3 : 0,
        ['+', ..] => c == ' ' ? 1 : 0,
        ['&', ..] => EntityLength(text, c),
        _ => 0,
    };

    private static bool IsHex(ReadOnlySpan<char> text, int start, int digits, char c) =>
        text.Length >= start + digits
        && int.TryParse(text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
        && value == c;

    private static int EntityLength(ReadOnlySpan<char> text, char c)
    {
        int end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        return end > 0 && WebUtility.HtmlDecode(text[..(end + 1)].ToString()) is [var decoded] && decoded == c ? end + 1 : 0;
    }
}
