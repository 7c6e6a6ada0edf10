using System.Buffers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Which texts may stand in a header. The framework would refuse some of them late, and let others through.</summary>
internal static class HeaderText
{
    // RFC 9110, token.
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    public static string CheckName(string name, string parameter) =>
        IsName(name) ? name : throw new ArgumentException("A name in a header holds only ASCII letters, digits and a few signs.", parameter);

    public static string CheckMediaType(string mediaType, string parameter) =>
        System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(mediaType, out _)
            ? mediaType
            : throw new ArgumentException("That is no media type such as 'image/png'.", parameter);

    // The value is not repeated: it may be a secret.
    public static string CheckValue(string name, string value, string parameter)
    {
        foreach (char c in value)
        {
            if (c is not ('\t' or (>= ' ' and <= '~')))
            {
                throw new ArgumentException($"The header '{name}' carries only printable ASCII: its value holds U+{(int)c:X4}.", parameter);
            }
        }

        return value;
    }
}
