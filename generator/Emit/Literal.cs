using System.Globalization;
using System.Text;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// C# literals. One of the two ways in which text of a document reaches generated code (<see cref="DocText"/> is the other): whatever
/// the text is, the literal stays one literal on one line, shows every invisible character, and has the same value.
/// </summary>
internal static class Literal
{
    private const int ReplacementCharacter = 0xFFFD;

    /// <summary><c>"text"</c>.</summary>
    public static string Text(string value) => IsPlain(value) ? $"\"{value}\"" : Quoted(value, Escaped);

    /// <summary><c>"text"u8</c>. UTF-8 has no lone surrogates, and the compiler refuses them: they become U+FFFD, as in every encoder.</summary>
    public static string Utf8(string value)
        => IsPlain(value)
            ? $"\"{value}\"u8"
            : Quoted(value, static codePoint => Escaped(CodePoints.IsSurrogate(codePoint) ? ReplacementCharacter : codePoint)) + "u8";

    /// <summary><c>'c'</c>.</summary>
    public static string Character(char value) => value == '\'' ? @"'\''" : $"'{Escaped(value)}'";

    /// <summary>
    /// <c>1000m</c>: the number is parsed and printed again, so that no text passes for one. Null when it is no decimal.
    /// </summary>
    public static string? Decimal(string value)
        => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString(CultureInfo.InvariantCulture) + "m"
            : null;

    /// <summary>A number of an enum, parsed and printed again: <c>5</c>, <c>1.5</c>.</summary>
    public static string Numeric(string value, PrimitiveKind wire)
        => wire == PrimitiveKind.Double
            ? double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "D"
            : long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>An integer, the same in every culture.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Printable ASCII without quotes and backslashes: nearly all names are so.</summary>
    private static bool IsPlain(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
                return false;
        }

        return true;
    }

    private static string Quoted(string value, Func<int, string> escape)
    {
        StringBuilder literal = new("\"", value.Length + 2);
        for (int i = 0; i < value.Length;)
        {
            int codePoint = CodePoints.At(value, i);
            literal.Append(escape(codePoint));
            i += CodePoints.Length(codePoint);
        }

        return literal.Append('"').ToString();
    }

    private static string Escaped(int codePoint) => codePoint switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when MustShow(codePoint) => codePoint > 0xFFFF ? $"\\U{codePoint:X8}" : $"\\u{codePoint:X4}",
        _ => char.ConvertFromUtf32(codePoint),
    };

    /// <summary>Controls (U+0085 among them), line and paragraph separators, category Cf, lone surrogates, U+FFFD to U+FFFF.</summary>
    private static bool MustShow(int codePoint)
        => codePoint is < 0x20 or (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 or (>= 0xFFFD and <= 0xFFFF)
            || CodePoints.IsSurrogate(codePoint)
            || FormatCharacters.Contains(codePoint);
}
