using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The expressions of RFC 6570 in a path key that are more than the name of a path parameter. OpenAPI has none of them; documents that were
/// made from URI templates do.
/// </summary>
/// <param name="Key">The key without those that are not part of the path: <c>{?a,b}</c>, <c>{&amp;a}</c> and <c>{#a}</c>.</param>
/// <param name="Query">The names in <c>{?a,b}</c> and <c>{&amp;a}</c>.</param>
internal sealed record PathExpressions(string Key, IReadOnlyList<string> Query)
{
    /// <param name="names">Path parameters that are declared: one may be called <c>?a</c>, in earnest.</param>
    public static PathExpressions Of(string key, ICollection<string> names)
    {
        var query = new List<string>();
        int position = 0;
        while (Next(key, position) is { } expression)
        {
            string text = key.Substring(expression.Open + 1, expression.Close - expression.Open - 1);
            if (names.Contains(text) || OperatorOf(text) is not ('?' or '&' or '#'))
            {
                position = expression.Close + 1;
                continue;
            }

            query.AddRange(text[0] == '#' ? [] : NamesOf(text.Substring(1)).Where(name => !query.Contains(name)));
            key = key.Remove(expression.Open, expression.Close - expression.Open + 1);
            position = expression.Open;
        }

        return new PathExpressions(key, query);
    }

    /// <summary>Whether the expression is an operator and at least one name.</summary>
    public static char? OperatorOf(string expression) => expression.Length > 1 && "?&#+".IndexOf(expression[0]) >= 0 ? expression[0] : null;

    /// <summary>The names behind the operator, without <c>*</c> and <c>:3</c>: how a value is written its parameter says.</summary>
    public static IEnumerable<string> NamesOf(string expression)
        => expression.Split(',').Select(static name => name.Trim().TrimEnd('*').Split(':')[0]).Where(static name => name.Length > 0);

    private static (int Open, int Close)? Next(string key, int position)
    {
        int open = key.IndexOf('{', position);
        int close = open < 0 ? -1 : key.IndexOf('}', open);
        return close < 0 ? null : (open, close);
    }
}
