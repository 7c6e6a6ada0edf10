namespace Upstash.Workflow.Generator.Read;

/// <summary>Characters that may stand in no YAML or JSON document, wherever they are (YAML 1.2, chapter 5.1).</summary>
internal static class CharacterRules
{
    /// <summary>The first control character that is neither a tab nor a line break; -1 when there is none.</summary>
    public static int FindForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r'))
                return i;
        }

        return -1;
    }

    /// <summary>Half a surrogate pair is no character: it reads as U+FFFD, as a decoder would have it. The length stays.</summary>
    public static string ReplaceLoneSurrogates(string text)
    {
        char[]? replaced = null;
        for (int i = FindSurrogate(text); i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                (replaced ??= text.ToCharArray())[i] = '\uFFFD';
        }

        return replaced is null ? text : new string(replaced);
    }

    private static int FindSurrogate(string text)
    {
        int i = 0;
        while (i < text.Length && !char.IsSurrogate(text[i]))
            i++;
        return i;
    }
}
