using System.Buffers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Which texts may stand in a header. The framework would refuse some of them late, and let others through.</summary>
internal static class HeaderText
{
    // RFC 9110, token.
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static string CheckName(string name, string parameter) =>
        name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters)
            ? throw new ArgumentException("A name in a header holds only ASCII letters, digits and a few signs.", parameter)
            : name;

    public static string CheckValue(string name, string value, string parameter) =>
        value.AsSpan().IndexOfAnyExceptInRange(' ', '~') is var at and >= 0 && value.AsSpan().ContainsAnyExcept(Printable)
            ? throw new ArgumentException($"The header '{name}' cannot carry the character at position {at}: only printable ASCII.", parameter)
            : value;

    private static readonly SearchValues<char> Printable =
        SearchValues.Create("\t" + string.Create(95, 0, static (text, _) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)(' ' + i);
            }
        }));
}
