using System.Text;
using CsCheck;

namespace Upstash.Workflow.Generator.Tests.Emit;

/// <summary>Strings that a document may hold, with what is dangerous in C# and in XML made frequent.</summary>
internal static class Texts
{
    private static readonly string[] Dangerous =
    [
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\u001B", "\"", "\\", "'", "{", "}", "\"\"\"", "*/", "/*", "//",
        "<", ">", "&", "&lt;", "]]>", "<include file=\"x\"/>", "</summary>", "`", "``", "`a`", "#if", "\u202E", "\uFEFF", "\u200B", "\u00AD",
        "\uD800", "\uDC00", "\uD83D\uDE00", "\U000E0001", "\uFFFE", "\uFFFF", "\uFFFD", " ", "\t", "u8", "é", "语",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(Gen.Char.Select(static c => c.ToString()), Gen.Int[0, Dangerous.Length - 1].Select(static index => Dangerous[index]))
        .Array[0, 40]
        .Select(static parts => string.Concat(parts));

    /// <summary>Five characters end a line for the compiler.</summary>
    public static char[] LineTerminators { get; } = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>What every encoder makes of a string: lone surrogates become U+FFFD.</summary>
    public static string AsUtf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
