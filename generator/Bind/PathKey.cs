using System.Text;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// A key of <c>paths</c> in its parts. Strictly there is only a path, but real documents tell operations apart by what stands behind
/// <c>?</c> (<c>/responses?beta=true</c>) or <c>#</c>. Inside of braces there are names.
/// </summary>
/// <param name="Path">What stands before <c>?</c> and <c>#</c>.</param>
/// <param name="Query">What stands behind <c>?</c>; empty for nothing.</param>
/// <param name="HasFragment">Whether there is a <c>#</c>: nothing behind it is ever sent.</param>
internal sealed record PathKey(string Path, string Query, bool HasFragment)
{
    public static PathKey Of(string key)
    {
        int fragment = Find(key, '#');
        string address = fragment < 0 ? key : key.Substring(0, fragment);
        int query = Find(address, '?');
        return query < 0
            ? new PathKey(address, "", fragment >= 0)
            : new PathKey(address.Substring(0, query), address.Substring(query + 1).Trim('&'), fragment >= 0);
    }

    /// <summary>What neither path nor query may hold is percent-encoded.</summary>
    /// <param name="allowed">What may stand there beside letters and digits.</param>
    public static string Escape(string text, string allowed)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (b < 128 && (char.IsLetterOrDigit((char)b) || allowed.IndexOf((char)b) >= 0))
                escaped.Append((char)b);
            else
                escaped.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static int Find(string text, char sign)
    {
        int open = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // A brace that nothing closes opens nothing.
            open = text[i] == '{' && text.IndexOf('}', i) >= 0 ? open + 1 : text[i] == '}' && open > 0 ? open - 1 : open;
            if (text[i] == sign && open == 0)
                return i;
        }

        return -1;
    }
}
