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
        int whole = NumberText.SkipDigits(text, ref position);
        if (whole == 0 || (whole > 1 && text[position - whole] == '0'))
            return null;
        if (position == text.Length)
            return ScalarKind.Integer;

        if (text[position] == '.')
        {
            position++;
            if (NumberText.SkipDigits(text, ref position) == 0)
                return null;
        }

        return position == text.Length || NumberText.IsExponent(text, position) ? ScalarKind.Number : null;
    }
}
