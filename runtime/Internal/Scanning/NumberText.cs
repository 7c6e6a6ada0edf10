namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>The grammar of JSON numbers.</summary>
internal static class NumberText
{
    /// <param name="text">Begins with what should be a number.</param>
    /// <param name="isNumber">Whether it is one.</param>
    /// <returns>Its length; if it is none, how far it could have been one.</returns>
    public static int Length(ReadOnlySpan<byte> text, out bool isNumber)
    {
        int at = text.StartsWith("-"u8) ? 1 : 0;
        bool isZero = text[at..].StartsWith("0"u8);
        isNumber = isZero || SkipDigits(text, ref at);
        at += isZero ? 1 : 0;
        if (isNumber && text[at..].StartsWith("."u8))
        {
            at++;
            isNumber = SkipDigits(text, ref at);
        }

        if (isNumber && at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            at++;
            at += at < text.Length && text[at] is (byte)'+' or (byte)'-' ? 1 : 0;
            isNumber = SkipDigits(text, ref at);
        }

        return at;
    }

    private static bool SkipDigits(ReadOnlySpan<byte> text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at > start;
    }
}
