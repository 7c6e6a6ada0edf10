namespace Upstash.Workflow.Generator.Read;

/// <summary>The parts of a number that JSON and YAML have in common.</summary>
internal static class NumberText
{
    /// <summary>Whether the rest of the text is an exponent: <c>e10</c>, <c>E-3</c>.</summary>
    public static bool IsExponent(string text, int position)
    {
        if (text[position] is not ('e' or 'E'))
            return false;
        position++;
        if (position < text.Length && text[position] is '+' or '-')
            position++;
        return SkipDigits(text, ref position) > 0 && position == text.Length;
    }

    /// <returns>How many digits there were.</returns>
    public static int SkipDigits(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return position - start;
    }
}
