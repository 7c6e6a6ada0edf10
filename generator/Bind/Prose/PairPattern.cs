using System.Text.RegularExpressions;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>"comma-separated list of `workflowRunId@workflowCreatedAt` pairs": two names and what stands between them.</summary>
internal sealed record PairPattern(string First, string Separator, string Second)
{
    private static readonly ProsePattern Pattern = new(
        @"comma[- ]separated\s+list\s+of\s+`([A-Za-z_][A-Za-z0-9_]{0,63})([@:/|;=~])([A-Za-z_][A-Za-z0-9_]{0,63})`\s+pairs",
        RegexOptions.IgnoreCase);

    public static PairPattern? Find(string? description)
        => description is not null && description.IndexOf('`') >= 0 && Pattern.Match(ProsePattern.Head(description)) is { Success: true } match
            ? new PairPattern(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
            : null;
}
