using System.Text.RegularExpressions;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The header <c>Link</c> of RFC 8288: <c>&lt;/things?page=2&gt;; rel="next", &lt;…&gt;; rel="last"</c>.</summary>
internal static partial class LinkHeader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>The address with the relation <c>next</c>; null when there is none.</summary>
    public static string? FindNext(IEnumerable<string> values) =>
        values.SelectMany(value => Link().Matches(value)).FirstOrDefault(IsNext)?.Groups["address"].Value;

    private static bool IsNext(Match link)
    {
        MatchCollection parameters = Parameter().Matches(link.Groups["parameters"].Value);
        // A link with an anchor is about another document, and of several relations of one link only the first counts.
        bool isAboutOther = parameters.Any(parameter => NameOf(parameter).Equals("anchor", StringComparison.OrdinalIgnoreCase));
        string? relations = parameters.FirstOrDefault(parameter => NameOf(parameter).Equals("rel", StringComparison.OrdinalIgnoreCase)) is { } found
            ? found.Groups["value"].Value.Trim('"')
            : null;
        return !isAboutOther && relations?.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase) == true;
    }

    private static string NameOf(Match parameter) => parameter.Groups["name"].Value;

    [GeneratedRegex("""<(?<address>[^>]*)>(?<parameters>(\s*;\s*[^\s=;,"]*\s*(=\s*("([^"\\]|\\.)*"|[^;,"]*))?)*)""", Options)]
    private static partial Regex Link();

    [GeneratedRegex(""";\s*(?<name>[^\s=;,"]+)\s*=\s*(?<value>"([^"\\]|\\.)*"|[^;,"\s]*)""", Options)]
    private static partial Regex Parameter();
}
