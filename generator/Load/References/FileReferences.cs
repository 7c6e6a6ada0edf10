namespace Upstash.Workflow.Generator.Load;

/// <summary>The files that a document's references may lead to, found in its text before anything is read.</summary>
internal static class FileReferences
{
    private const string Key = "$ref";

    public static HashSet<string> In(string text)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        for (int i = text.IndexOf(Key, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Key, i + Key.Length, StringComparison.Ordinal))
        {
            int start = SkipTo(text, i + Key.Length);
            int end = start;
            while (end < text.Length && text[end] is not ('#' or '"' or '\'' or '\n' or '\r' or ',' or '}' or ' '))
                end++;
            if (end > start)
                files.Add(text.Substring(start, end - start));
        }

        return files;
    }

    /// <summary>Behind the quotes, the colon and the white space that may stand between key and value.</summary>
    private static int SkipTo(string text, int position)
    {
        while (position < text.Length && text[position] is '"' or '\'' or ':' or ' ' or '\t')
            position++;
        return position;
    }
}
