using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>
/// "Max 10", "at most 20", "between 1 and 100", "defaults to 20". Only plain numbers: one with a unit, a range or a formula behind it
/// may be another number than the schema's, or of something else.
/// </summary>
internal static class LimitPhrases
{
    private const string Is = @"(?:\s+(?:is|of|to|being)\s+|\s*[:=]\s*|\s+)";
    private const string Number = @"`?(?<n>[-−]?\d+(?:[,_]\d{3})*(?:\.\d+)?)`?";

    // Where the number ends, and nothing follows that makes another number of it.
    private const string End = @"(?![\w%°^/*×+]|[-–—.,]\d|\s*(?:[-–—]\s*\d|%|\^|\*|×|/))";

    private static readonly (string Keyword, ProsePattern Pattern)[] Phrases =
    [
        ("maximum", new(@"(?<![\w-])(?:max(?:imum)?(?:\s+(?:allowed\s+)?(?:value|number|limit))?|at\s+most|no\s+more\s+than|(?:can(?:not|'t)|must\s+not|may\s+not)\s+exceed)" + Is + Number + End, RegexOptions.IgnoreCase)),
        ("maximum", new(@"(?<![\w-])up\s+to\s+(?:a\s+maximum\s+of\s+)?" + Number + End, RegexOptions.IgnoreCase)),
        ("minimum", new(@"(?<![\w-])(?:min(?:imum)?(?:\s+(?:allowed\s+)?(?:value|number|limit))?|at\s+least|no\s+less\s+than)" + Is + Number + End, RegexOptions.IgnoreCase)),
        ("default", new(@"(?<![\w-])(?:defaults?|default\s+value)(?:\s+(?:value|limit))?" + Is + Number + End, RegexOptions.IgnoreCase)),
    ];

    private static readonly ProsePattern Between = new(@"(?<![\w-])between\s+`?(?<from>[-−]?\d+(?:[,_]\d{3})*(?:\.\d+)?)`?\s+and\s+" + Number + End, RegexOptions.IgnoreCase);

    private static readonly ProsePattern NextWord = new(@"\G[\s*`)\]]*(?<word>[\p{L}]+)");

    public static IEnumerable<ProseLimit> In(string description)
    {
        string text = ProsePattern.Head(description);
        if (!text.Any(static c => c is >= '0' and <= '9'))
            yield break;
        foreach ((string keyword, ProsePattern pattern) in Phrases)
        {
            for (Match match = pattern.Match(text); match.Success; match = match.NextMatch())
            {
                if (Parse(match.Groups["n"].Value) is { } value)
                    yield return Create(keyword, value, match, text);
            }
        }

        for (Match match = Between.Match(text); match.Success; match = match.NextMatch())
        {
            if (Parse(match.Groups["from"].Value) is not { } from || Parse(match.Groups["n"].Value) is not { } to || from > to)
                continue;
            yield return Create("minimum", from, match, text);
            yield return Create("maximum", to, match, text);
        }
    }

    private static decimal? Parse(string text) => Checks.Number.Parse(text.Replace(",", "").Replace("_", "").Replace('−', '-'));

    private static ProseLimit Create(string keyword, decimal value, Match match, string text)
        => new(keyword, value, match.Value, WordBehind(text, match), Sentence.Around(text, match.Index, match.Length));

    private static string WordBehind(string text, Match match) => NextWord.Match(text, match.Index + match.Length).Groups["word"].Value.ToLowerInvariant();
}
