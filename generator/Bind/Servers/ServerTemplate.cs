using System.Text;

namespace Upstash.Workflow.Generator.Bind.Servers;

/// <summary>A server's URL with variables in braces: <c>https://{region}.example.com</c>. Braces without a name between them are text.</summary>
internal static class ServerTemplate
{
    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Variables(string template)
    {
        List<string> names = [];
        for (int end = 0; Next(template, end, out int open) is >= 0 and var close; end = close + 1)
            names.Add(template.Substring(open + 1, close - open - 1));
        return names;
    }

    public static string Replace(string template, Func<string, string> value)
    {
        var text = new StringBuilder(template.Length);
        int end = 0;
        for (; Next(template, end, out int open) is >= 0 and var close; end = close + 1)
            text.Append(template, end, open - end).Append(value(template.Substring(open + 1, close - open - 1)));
        return text.Append(template, end, template.Length - end).ToString();
    }

    /// <summary>The next pair of braces with a name between them: where it closes, or -1.</summary>
    private static int Next(string template, int from, out int open)
    {
        open = -1;
        for (int i = from; i < template.Length; i++)
        {
            if (template[i] == '{')
                open = i;
            else if (template[i] == '}' && open >= 0 && i > open + 1)
                return i;
            else if (template[i] == '}')
                open = -1;
        }

        return -1;
    }
}
