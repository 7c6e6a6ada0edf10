using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Splits text into the words a name is made of: at everything that is no letter or digit, and where case changes.</summary>
internal static class Words
{
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        string normalized = Normalize(text);
        for (int i = 0; i < normalized.Length; i++)
        {
            char c = normalized[i];
            if (!IsWordCharacter(c))
                Flush(words, word);
            else
            {
                if (BeginsWord(normalized, i))
                    Flush(words, word);
                word.Append(c);
            }
        }

        Flush(words, word);
        return words;
    }

    // NFC, because the same name in NFD must not become another one; an accent without its letter is no word character.
    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return new string([.. text.Where(static c => !char.IsSurrogate(c))]);
        }
    }

    /// <summary>Letters and digits that C# allows in an identifier. No format characters (Cf): they are invisible.</summary>
    private static bool IsWordCharacter(char c)
        => c < 128
            ? char.IsLetterOrDigit(c)
            : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber;

    private static bool BeginsWord(string text, int index)
    {
        if (index == 0 || !char.IsUpper(text[index]))
            return false;
        char before = text[index - 1];
        bool lowerFollows = index + 1 < text.Length && char.IsLower(text[index + 1]);
        return char.IsLower(before) || char.IsDigit(before) || (char.IsUpper(before) && lowerFollows);
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }
}
