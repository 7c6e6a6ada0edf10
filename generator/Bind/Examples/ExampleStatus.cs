using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>One status for a response that is declared for many: one that no other response is declared for.</summary>
internal static class ExampleStatus
{
    public static int Of(string key, ElementMap<OpenApiResponse>? responses)
    {
        StatusRange range = StatusKey.Parse(key)!;
        if (range.From == range.To)
            return range.From;
        StatusRange[] declared = [.. (responses?.Keys ?? []).Select(StatusKey.Parse).OfType<StatusRange>().Where(other => other.To - other.From < range.To - range.From)];
        // What is said of all statuses is said of failures, unless nothing else is said.
        IEnumerable<int> wanted = key != "default" ? Enumerable.Range(range.From, range.To - range.From + 1)
            : responses!.Count == 1 ? [200]
            : Enumerable.Range(500, 100).Concat(Enumerable.Range(400, 100));
        return wanted.FirstOrDefault(status => !declared.Any(other => other.From <= status && status <= other.To)) is > 0 and var free ? free : wanted.First();
    }
}
