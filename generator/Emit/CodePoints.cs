namespace Upstash.Workflow.Generator.Emit;

/// <summary>Reads a string by code points. Half of a surrogate pair alone is a code point too: documents hold such strings.</summary>
internal static class CodePoints
{
    public static int At(string text, int index)
        => char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    public static int Length(int codePoint) => codePoint > 0xFFFF ? 2 : 1;

    public static bool IsSurrogate(int codePoint) => codePoint is >= 0xD800 and <= 0xDFFF;
}
