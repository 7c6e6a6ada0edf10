using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Generator.Read;

/// <summary>Text of the document inside a message: short, on one line, and without characters that disturb the terminal.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    public static string Of(string text)
    {
        var excerpt = new StringBuilder();
        foreach (char c in text.Length <= MaxLength ? text : text.Substring(0, MaxLength))
            excerpt.Append(IsQuiet(c) ? c : '\uFFFD');
        return text.Length <= MaxLength ? excerpt.ToString() : excerpt.Append('…').ToString();
    }

    /// <summary>A whole message as one line, whatever the document's text in it is made of.</summary>
    public static string Line(string text) => new([.. text.Select(static c => IsQuiet(c) ? c : '\uFFFD')]);

    /// <summary>A character as a user would look for it: <c>'}'</c>, or its number when it cannot be seen.</summary>
    public static string Of(char c) => IsQuiet(c) && c != ' ' ? $"'{c}'" : CodePoint(c);

    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsQuiet(char c)
        => !char.IsControl(c) && !char.IsSurrogate(c)
            && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
