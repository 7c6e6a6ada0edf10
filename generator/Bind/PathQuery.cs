using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What stands in a path key for the query, beside the query parameters: nothing is sent twice.</summary>
/// <param name="Path">The path alone.</param>
/// <param name="Text">The pairs that always belong to the address, as the key writes them.</param>
/// <param name="Declared">The operation's parameters, without those that the key has fixed.</param>
/// <param name="Undeclared">Query parameters that the key has in <c>{?a}</c>, and nobody declares.</param>
internal sealed record PathQuery(string Path, string Text, List<ParameterSource> Declared, IReadOnlyList<string> Undeclared)
{
    public static PathQuery Of(OperationSource source, List<ParameterSource> declared, BindContext context)
    {
        var expressions = PathExpressions.Of(source.Path, NamesIn(ParameterLocation.Path, declared));
        var key = PathKey.Of(expressions.Key);
        declared = [.. declared.Select(parameter => IsMeantForQuery(parameter, expressions) ? parameter with { In = ParameterLocation.Query } : parameter)];
        string[] undeclared = [.. expressions.Query.Except(NamesIn(ParameterLocation.Query, declared))];
        foreach (string name in undeclared)
            context.ReportDefect(Descriptors.UndeclaredPlace, $"The path of {source.Element}", $"'{{?{name}}}' is declared by no parameter", "A string of the query is generated", JsonPointer.Parent(source.Pointer), PointerTarget.Key);
        return Of(source, key, declared, context) with { Undeclared = undeclared };
    }

    private static PathQuery Of(OperationSource source, PathKey key, List<ParameterSource> declared, BindContext context)
    {
        string query = key.Query;
        if (query.Length == 0)
            return new PathQuery(key.Path, "", declared, []);
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

        return new PathQuery(key.Path, string.Join("&", pairs), left, []);
    }

    // A template makes no difference between path and query, so documents made of them call all of its names path parameters.
    private static bool IsMeantForQuery(ParameterSource parameter, PathExpressions expressions)
        => parameter.In == ParameterLocation.Path && expressions.Query.Contains(parameter.Name) && !expressions.Key.Contains($"{{{parameter.Name}}}");

    private static string[] NamesIn(ParameterLocation place, List<ParameterSource> declared)
        => [.. declared.Where(parameter => parameter.In == place).Select(static parameter => parameter.Name)];

    private static string NameOf(string pair) => Uri.UnescapeDataString(pair.Split('=')[0]);

    private static bool IsExpression(string pair) => pair.IndexOf('=') is >= 0 and var at && pair.Length > at + 2 && pair[at + 1] == '{' && pair.IndexOf('}') == pair.Length - 1;
}
