using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>Finds the words that prose calls parameters: in back-ticks beside the word "parameter", or as <c>name=value</c>.</summary>
internal static class ParameterMentions
{
    private const string Name = "`(?<name>[A-Za-z][A-Za-z0-9_-]{1,63})`";

    private static readonly ProsePattern[] Patterns =
    [
        new(Name + @"\s+(?:(?:query|url|request|search|filter|optional)(?:\s+string)?\s+)?param(?:eter)?s?\b", RegexOptions.IgnoreCase),
        new(@"\b(?:query|url|request)(?:\s+string)?\s+param(?:eter)?s?:?\s+" + Name, RegexOptions.IgnoreCase),
        new(@"\bparam(?:eter)?:?\s+" + Name, RegexOptions.IgnoreCase),
        new(@"(?<![\w.&?=/""'<>$:;%-])(?<name>[A-Za-z][A-Za-z0-9_]{1,63})=(?<value>[A-Za-z0-9_.*-]+)(?=[\s)`,.;]|$)"),
    ];

    // What a sentence like this speaks of is sent by somebody else, or in another place, or shows how a value is written.
    private static readonly ProsePattern ElseWhere = new(
        @"\b(?:headers?|redirect\w*|callbacks?|append\w*|return(?:s|ed|url|\s+url)|reflected|formats?|this\s+parameter|examine|change|links?|cookies?|events?|messages?|added\s+to)\b",
        RegexOptions.IgnoreCase);

    public static IEnumerable<ParameterMention> In(string description)
    {
        if (description.IndexOf('`') < 0 && description.IndexOf('=') < 0)
            yield break;
        string text = ProsePattern.Head(description);
        foreach (ProsePattern pattern in Patterns)
        {
            for (Match match = pattern.Match(text); match.Success; match = match.NextMatch())
            {
                if (ElseWhere.IsMatch(Sentence.Around(text, match.Index, match.Length)) || Sentence.IsInCode(text, match.Index))
                    continue;
                string name = match.Groups["name"].Value;
                yield return new ParameterMention(name, match.Groups["value"].Success ? $"{name}={match.Groups["value"].Value}" : name);
            }
        }
    }
}
