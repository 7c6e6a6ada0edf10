namespace Upstash.Workflow.Generator.Read;

/// <summary>JSON's values without quotes: <c>null</c>, <c>true</c>, <c>false</c> and numbers.</summary>
internal static class JsonLiterals
{
    public static ScalarKind? Classify(string literal) => literal switch
    {
        "null" => ScalarKind.Null,
        "true" or "false" => ScalarKind.Boolean,
        _ => ClassifyNumber(literal),
    };

    private static ScalarKind? ClassifyNumber(string text)
    {
        int position = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int whole = SkipDigits(text, ref position);
        if (whole == 0 || (whole > 1 && text[position - whole] == '0'))
            return null;
        if (position == text.Length)
            return ScalarKind.Integer;

        if (text[position] == '.')
        {
            position++;
            if (SkipDigits(text, ref position) == 0)
                return null;
        }

        return position == text.Length || SkipExponent(text, position) ? ScalarKind.Number : null;
    }

    private static bool SkipExponent(string text, int position)
    {
        if (text[position] is not ('e' or 'E'))
            return false;
        position++;
        if (position < text.Length && text[position] is '+' or '-')
            position++;
        return SkipDigits(text, ref position) > 0 && position == text.Length;
    }

    private static int SkipDigits(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return position - start;
    }
}
