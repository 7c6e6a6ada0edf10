using System.Globalization;
using System.Numerics;

namespace Upstash.Workflow.Generator.Read;

/// <summary>What plain text means by the core schema of YAML 1.2 (chapter 10.3.2): <c>no</c>, <c>yes</c> and <c>on</c> are strings.</summary>
internal static class ScalarRules
{
    public static ScalarKind Classify(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return ScalarKind.Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return ScalarKind.Boolean;
            default:
                return text[0] is (>= '0' and <= '9') or '+' or '-' or '.' ? ClassifyNumber(text) : ScalarKind.String;
        }
    }

    /// <summary>
    /// The number as JSON writes it: <c>0x1F</c> is <c>31</c>, <c>+.5</c> is <c>0.5</c>. Null for what JSON cannot say (infinity and not a
    /// number) and for what is no number.
    /// </summary>
    public static string? JsonNumber(SpecScalar scalar) => scalar.Kind switch
    {
        ScalarKind.Integer => JsonInteger(scalar.Text),
        ScalarKind.Number => JsonDecimal(scalar.Text),
        _ => null,
    };

    public static bool IsTrue(SpecScalar scalar)
        => scalar.Kind == ScalarKind.Boolean && string.Equals(scalar.Text, "true", StringComparison.OrdinalIgnoreCase);

    private static ScalarKind ClassifyNumber(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
            return IsBased(text) ? ScalarKind.Integer : ScalarKind.String;
        if (text is ".nan" or ".NaN" or ".NAN")
            return ScalarKind.Number;

        int position = text[0] is '+' or '-' ? 1 : 0;
        if (string.CompareOrdinal(text, position, ".inf", 0, 5) == 0 || string.CompareOrdinal(text, position, ".Inf", 0, 5) == 0
            || string.CompareOrdinal(text, position, ".INF", 0, 5) == 0)
            return ScalarKind.Number;
        return ClassifyDecimal(text, position);
    }

    private static ScalarKind ClassifyDecimal(string text, int position)
    {
        int whole = NumberText.SkipDigits(text, ref position);
        if (position == text.Length)
            return whole > 0 ? ScalarKind.Integer : ScalarKind.String;

        int fraction = 0;
        if (text[position] == '.')
        {
            position++;
            fraction = NumberText.SkipDigits(text, ref position);
        }

        if (whole + fraction == 0)
            return ScalarKind.String;
        return position == text.Length || NumberText.IsExponent(text, position) ? ScalarKind.Number : ScalarKind.String;
    }

    private static bool IsBased(string text)
    {
        bool octal = text[1] == 'o';
        for (int i = 2; i < text.Length; i++)
        {
            bool fits = octal ? text[i] is >= '0' and <= '7' : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!fits)
                return false;
        }

        return true;
    }

    private static string? JsonInteger(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] == 'x')
            return BigInteger.Parse("0" + text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        if (text.Length > 2 && text[0] == '0' && text[1] == 'o')
            return Octal(text).ToString(CultureInfo.InvariantCulture);
        return TrimZeros(text);
    }

    private static BigInteger Octal(string text)
    {
        BigInteger value = BigInteger.Zero;
        for (int i = 2; i < text.Length; i++)
            value = (value * 8) + (text[i] - '0');
        return value;
    }

    private static string? JsonDecimal(string text)
    {
        string number = TrimZeros(text);
        int digits = number[0] == '-' ? 1 : 0;
        if (digits + 1 < number.Length && number[digits] == '.' && number[digits + 1] is 'i' or 'I' or 'n' or 'N')
            return null;
        if (number[digits] == '.')
            number = number.Insert(digits, "0");

        // YAML allows "1." and "1.e3"; JSON wants a digit behind the point.
        int point = number.IndexOf('.');
        bool bare = point >= 0 && (point + 1 == number.Length || number[point + 1] is 'e' or 'E');
        return bare ? number.Remove(point, 1) : number;
    }

    private static string TrimZeros(string text)
    {
        string sign = text[0] == '-' ? "-" : "";
        int first = text[0] is '+' or '-' ? 1 : 0;
        while (first + 1 < text.Length && text[first] == '0' && text[first + 1] is >= '0' and <= '9')
            first++;
        return first == sign.Length ? text : sign + text.Substring(first);
    }
}
