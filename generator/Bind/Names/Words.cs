using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Splits text into the words a name is made of: at everything that is no letter or digit, and where case changes.</summary>
internal static class Words
{
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        string normalized = Normalize(text);
        for (int end = 0; Next(normalized, end, out int start) is var next && next > start; end = next)
            words.Add(start == 0 && next == normalized.Length ? normalized : normalized.Substring(start, next - start));
        return words;
    }

    /// <summary>The first word at or after <paramref name="from"/>, of a text in <see cref="Normalize">normal form</see>: its start, and its end, which is the start where there is none.</summary>
    public static int Next(string normalized, int from, out int start)
    {
        start = from;
        while (start < normalized.Length && !IsWordCharacter(normalized[start]))
            start++;
        int end = start < normalized.Length ? start + 1 : start;
        while (end < normalized.Length && IsWordCharacter(normalized[end]) && !BeginsWord(normalized, end))
            end++;
        return end;
    }

    // NFC, because the same name in NFD must not become another one; an accent without its letter is no word character.
    public static string Normalize(string text)
    {
        if (IsAscii(text))
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return new string([.. text.Where(static c => !char.IsSurrogate(c))]);
        }
    }

    private static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c >= 128)
                return false;
        }

        return true;
    }

    /// <summary>Letters and digits that C# allows in an identifier. No format characters (Cf): they are invisible.</summary>
    private static bool IsWordCharacter(char c)
        => c < 128
            ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9
            : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber;

    private static bool BeginsWord(string text, int index)
    {
        if (!char.IsUpper(text[index]))
            return false;
        char before = text[index - 1];
        bool lowerFollows = index + 1 < text.Length && char.IsLower(text[index + 1]);
        return char.IsLower(before) || char.IsDigit(before) || (char.IsUpper(before) && lowerFollows);
    }
}
