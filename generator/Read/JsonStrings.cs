using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Upstash.Workflow.Generator.Read;

/// <summary>Decodes the strings of a JSON text.</summary>
internal sealed class JsonStrings(string text, SharedStrings strings)
{
    private readonly StringBuilder _buffer = new();

    /// <summary>
    /// Reads the string at <paramref name="position"/>, which is moved behind it. Null when it is broken: the position is then at the
    /// fault, or at the end of the text when the closing quote is missing.
    /// </summary>
    public string? Read(ref int position, out string error)
    {
        error = "";
        int start = position + 1;
        int end = SkipPlain(start);
        if (end < text.Length && text[end] == '"')
        {
            position = end + 1;
            return strings.Of(text, start, end - start);
        }

        return Decode(start, end, ref position, out error);
    }

    private string? Decode(int start, int end, ref int position, out string error)
    {
        _buffer.Clear();
        while (true)
        {
            _buffer.Append(text, start, end - start);
            position = end;
            if (end >= text.Length)
            {
                error = "The closing '\"' of this text is missing";
                return null;
            }

            if (text[end] == '"')
            {
                position++;
                error = "";
                return _buffer.ToString();
            }

            if (text[end] != '\\')
            {
                error = $"Found {Describe(text[end])} inside a text: the closing '\"' is missing, or it must be escaped";
                return null;
            }

            if (!Unescape(ref position, out error))
                return null;
            start = position;
            end = SkipPlain(start);
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private int SkipPlain(int position)
    {
        while (position < text.Length && text[position] is not ('"' or '\\') and >= ' ')
            position++;
        return position;
    }

    private bool Unescape(ref int position, out string error)
    {
        error = "";
        char c = position + 1 < text.Length ? text[position + 1] : '\0';
        if (c == 'u')
            return UnescapeCode(ref position, out error);

        char value = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (value == '\0')
        {
            error = $"Found the escape '\\{Excerpt.Of(c.ToString())}', which JSON does not know";
            return false;
        }

        _buffer.Append(value);
        position += 2;
        return true;
    }

    private bool UnescapeCode(ref int position, out string error)
    {
        error = "";
        if (!TryReadCode(position, out char code))
        {
            error = "The escape '\\u' needs four hexadecimal digits";
            return false;
        }

        position += 6;
        if (!char.IsSurrogate(code))
        {
            _buffer.Append(code);
        }
        else if (char.IsHighSurrogate(code) && TryReadCode(position, out char low) && char.IsLowSurrogate(low))
        {
            _buffer.Append(code).Append(low);
            position += 6;
        }
        else
        {
            // Half a pair is no character; decoders write the replacement character for it.
            _buffer.Append('\uFFFD');
        }

        return true;
    }

    private bool TryReadCode(int position, out char code)
    {
        code = '\0';
        if (position + 6 > text.Length || text[position] != '\\' || text[position + 1] != 'u')
            return false;
        bool valid = ushort.TryParse(text.Substring(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value);
        code = (char)value;
        return valid;
    }

    private static string Describe(char c) => c switch
    {
        '\n' or '\r' => "a line break",
        '\t' => "a tab",
        _ => Excerpt.CodePoint(c),
    };
}
