using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What stands behind <c>?</c> in a path key, beside the query parameters: nothing is sent twice.</summary>
/// <param name="Text">The pairs that always belong to the address, as the key writes them.</param>
/// <param name="Declared">The operation's parameters, without those that the key has fixed.</param>
internal sealed record PathQuery(string Text, List<ParameterSource> Declared)
{
    public static PathQuery Of(OperationSource source, List<ParameterSource> declared, BindContext context)
    {
        string query = PathKey.Of(source.Path).Query;
        if (query.Length == 0)
            return new PathQuery("", declared);
        var pairs = new List<string>();
        var left = new List<ParameterSource>(declared);
        foreach (string pair in query.Split('&'))
        {
            ParameterSource? parameter = declared.Find(candidate => candidate.In == ParameterLocation.Query && candidate.Name == NameOf(pair));
            // '?after={after}' and a query parameter 'after' are the same thing said twice.
            if (parameter is not null && IsExpression(pair))
                continue;
            pairs.Add(pair);
            if (parameter is not null && left.Remove(parameter))
                context.ReportUnsupported($"The {parameter.Element} of {source.Element}", "the path has a value for it", "It is left out", parameter.Pointer);
        }

        return new PathQuery(string.Join("&", pairs), left);
    }

    private static string NameOf(string pair) => Uri.UnescapeDataString(pair.Split('=')[0]);

    private static bool IsExpression(string pair) => pair.IndexOf('=') is >= 0 and var at && pair.Length > at + 2 && pair[at + 1] == '{' && pair.IndexOf('}') == pair.Length - 1;
}
