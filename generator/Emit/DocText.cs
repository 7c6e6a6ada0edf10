using System.Text;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Text of doc comments. One of the two ways in which text of a document reaches generated code (<see cref="Literal"/> is the other):
/// whatever the text is, it stays inside its <c>///</c> lines and is plain XML text.
/// </summary>
/// <remarks>
/// Five characters end a line for the C# compiler: LF, CR, U+0085, U+2028, U+2029. A comment that holds one of them raw ends there, and
/// what follows is code (GHSA-3hrf-2gc2-mx32). And an unescaped <c>&lt;include&gt;</c> makes the compiler open a file.
/// </remarks>
internal static class DocText
{
    private const int WrapColumn = 120;

    /// <summary>The five, and VT and FF, which end a line elsewhere. CR LF gives an empty line, which is dropped.</summary>
    private static readonly char[] LineTerminators = ['\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f'];

    private static readonly char[] Spaces = [' ', '\t', .. LineTerminators];

    /// <summary>Escaped lines, wrapped at words; the document's own line breaks stay (they carry its lists and tables).</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        if (text.Length == 0)
            return [];
        if (IsOneLine(text))
            return [text];
        List<string> lines = [];
        foreach (string line in text.Split(LineTerminators))
            Wrap(Markup(line), lines);
        return lines;
    }

    /// <summary>The text escaped, on one line.</summary>
    public static string Line(string text) => IsOneLine(text) ? text : string.Join(" ", Words(text).Select(Escape));

    /// <summary>The text as code, on one line: <c>&lt;c&gt;…&lt;/c&gt;</c>.</summary>
    public static string Code(string text) => $"<c>{Line(text)}</c>";

    private static string[] Words(string text)
        => text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);

    private static void Wrap(string text, List<string> lines)
    {
        if (!IsSingleSpaced(text))
            text = string.Join(" ", Words(text));
        int start = 0;
        for (int end; (end = LineEnd(text, start)) < text.Length; start = end + 1)
            lines.Add(text.Substring(start, end - start));
        if (start < text.Length)
            lines.Add(start == 0 ? text : text.Substring(start));
    }

    /// <summary>The space after the last word that fits, or else after the first one.</summary>
    private static int LineEnd(string text, int start)
    {
        if (text.Length - start <= WrapColumn)
            return text.Length;
        int end = text.LastIndexOf(' ', start + WrapColumn, WrapColumn + 1);
        end = end < 0 ? text.IndexOf(' ', start + WrapColumn) : end;
        return end < 0 ? text.Length : end;
    }

    private static bool IsSingleSpaced(string text)
    {
        bool wasSpace = true;
        foreach (char c in text)
        {
            if (c < ' ' || (c == ' ' && wasSpace))
                return false;
            wasSpace = c == ' ';
        }

        return !wasSpace;
    }

    /// <summary>Escapes one line; what stands between two single back-ticks becomes code. All other Markdown stays as it is.</summary>
    private static string Markup(string line)
    {
        if (line.IndexOf('`') < 0)
            return Escape(line);
        string[] parts = line.Split('`');
        bool hasCode = parts.Length >= 3 && parts.Length % 2 == 1 && !IsFence(parts);
        if (!hasCode)
            return Escape(line);

        StringBuilder text = new();
        for (int i = 0; i < parts.Length; i++)
            text.Append(i % 2 == 0 ? Escape(parts[i]) : $"<c>{Escape(parts[i])}</c>");
        return text.ToString();
    }

    /// <summary>Two or more back-ticks in a row open something else than a word of code.</summary>
    private static bool IsFence(string[] parts)
    {
        for (int i = 1; i < parts.Length - 1; i++)
        {
            if (parts[i].Length == 0)
                return true;
        }

        return false;
    }

    private static string Escape(string text)
    {
        if (IsPlain(text))
            return text;
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int codePoint = CodePoints.At(text, i);
            i += CodePoints.Length(codePoint);
            if (IsAllowed(codePoint))
                Append(escaped, codePoint);
        }

        return escaped.ToString();
    }

    /// <summary>Most texts are ASCII without markup, and need no copy.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '&' or '<' or '>')
                return false;
        }

        return true;
    }

    /// <summary>Nothing to escape, to wrap or to fold: most texts are so, and stay the string they are.</summary>
    private static bool IsOneLine(string text)
    {
        if (text.Length is 0 or > WrapColumn || text[0] == ' ' || text[text.Length - 1] == ' ')
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~' or '&' or '<' or '>' or '`' || (text[i] == ' ' && text[i + 1] == ' '))
                return false;
        }

        return true;
    }

    private static void Append(StringBuilder escaped, int codePoint) => _ = codePoint switch
    {
        '&' => escaped.Append("&amp;"),
        '<' => escaped.Append("&lt;"),
        '>' => escaped.Append("&gt;"),
        '\t' => escaped.Append(' '),
        <= char.MaxValue => escaped.Append((char)codePoint),
        _ => escaped.Append(char.ConvertFromUtf32(codePoint)),
    };

    /// <summary>What XML 1.0 allows, less controls, line ends, category Cf and lone surrogates.</summary>
    private static bool IsAllowed(int codePoint)
        => codePoint is '\t' or (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0xFFFE) or > 0xFFFF
            && codePoint is not (0x2028 or 0x2029)
            && !CodePoints.IsSurrogate(codePoint)
            && !FormatCharacters.Contains(codePoint);
}
