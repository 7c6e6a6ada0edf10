using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Splits a path template, and the query behind it, into literals and parameters.</summary>
internal sealed class PathBinder(ICollection<string> parameters)
{
    private const string InPath = "-._~!$&'()*+,;=:@/%";
    private const string InQuery = InPath + "?";

    private readonly List<PathPart> _parts = [];
    private readonly List<string> _undeclared = [];

    /// <param name="query">What stands behind <c>?</c>, and belongs to every request; empty for nothing.</param>
    /// <param name="parameters">The declared path parameters, by wire name.</param>
    /// <param name="undeclared">Names of the template that no parameter declares: they are strings.</param>
    public static EquatableArray<PathPart> Bind(string path, string query, ICollection<string> parameters, out List<string> undeclared)
    {
        var binder = new PathBinder(parameters);
        // Two slashes begin a host (RFC 3986, 4.2), and a token must not go there: the second one is sent encoded.
        bool isHost = path.StartsWith("//", StringComparison.Ordinal);
        binder.Add(isHost ? "/%2F" + path.Substring(2) : path, InPath, isInQuery: false);
        if (query.Length > 0)
            binder.Add("?" + query, InQuery, isInQuery: true);
        undeclared = binder._undeclared;
        return binder._parts.ToEquatableArray();
    }

    private void Add(string template, string allowed, bool isInQuery)
    {
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
                break;
            AddLiteral(template.Substring(position, open - position), allowed);
            AddExpression(template.Substring(open + 1, close - open - 1), isInQuery);
            position = close + 1;
        }

        AddLiteral(template.Substring(position), allowed);
    }

    /// <summary>The name of a parameter, or names behind a <c>+</c>: values whose slashes stay.</summary>
    private void AddExpression(string text, bool isInQuery)
    {
        if (parameters.Contains(text) || PathExpressions.OperatorOf(text) != '+')
        {
            AddParameter(text, isInQuery, isReserved: false);
            return;
        }

        string[] names = [.. PathExpressions.NamesOf(text.Substring(1))];
        for (int i = 0; i < names.Length; i++)
        {
            AddLiteral(i == 0 ? "" : ",", InPath);
            AddParameter(names[i], isInQuery, isReserved: true);
        }
    }

    private void AddParameter(string name, bool isInQuery, bool isReserved)
    {
        if (!parameters.Contains(name) && !_undeclared.Contains(name))
            _undeclared.Add(name);
        _parts.Add(new PathPart(null, name) { IsInQuery = isInQuery, KeepsReserved = isReserved && !isInQuery });
    }

    private void AddLiteral(string text, string allowed)
    {
        string escaped = PathKey.Escape(text, allowed);
        if (escaped.Length > 0 && _parts.Count > 0 && _parts[_parts.Count - 1].Literal is { } before)
            _parts[_parts.Count - 1] = new PathPart(before + escaped, null);
        else if (escaped.Length > 0)
            _parts.Add(new PathPart(escaped, null));
    }
}
