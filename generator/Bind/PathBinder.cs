using System.Text;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Splits a path template into literals and parameters.</summary>
internal static class PathBinder
{
    /// <param name="parameters">The declared path parameters, by wire name.</param>
    /// <param name="undeclared">Names of the template that no parameter declares: they are strings.</param>
    public static EquatableArray<PathPart> Bind(string path, ICollection<string> parameters, out List<string> undeclared)
    {
        var parts = new List<PathPart>();
        undeclared = [];
        int position = 0;
        // Two slashes begin a host (RFC 3986, 4.2), and a token must not go there: the second one is sent encoded.
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            parts.Add(new PathPart("/%2F", null));
            position = 2;
        }

        while (position < path.Length)
        {
            int open = path.IndexOf('{', position);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
                break;
            AddLiteral(parts, path.Substring(position, open - position));
            string name = path.Substring(open + 1, close - open - 1);
            if (!parameters.Contains(name) && !undeclared.Contains(name))
                undeclared.Add(name);
            parts.Add(new PathPart(null, name));
            position = close + 1;
        }

        AddLiteral(parts, path.Substring(position));
        return parts.ToEquatableArray();
    }

    private static void AddLiteral(List<PathPart> parts, string text)
    {
        if (text.Length > 0)
            parts.Add(new PathPart(Escape(text), null));
    }

    /// <summary>What a path may not hold is percent-encoded, <c>?</c> and <c>#</c> too: the template is a path and nothing else.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (b < 128 && (char.IsLetterOrDigit((char)b) || "-._~!$&'()*+,;=:@/%".IndexOf((char)b) >= 0))
                escaped.Append((char)b);
            else
                escaped.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
