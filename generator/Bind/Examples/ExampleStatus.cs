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
        // What is said of all statuses is said of failures first, unless nothing else is.
        IEnumerable<int> wanted = key != "default" ? [range.From] : responses!.Count == 1 ? [200] : [500, 400];
        return wanted.Concat(Enumerable.Range(range.From, range.To - range.From + 1)).FirstOrDefault(IsFree) is > 0 and var status ? status : wanted.First();

        bool IsFree(int candidate)
            => (key != "default" || candidate >= 200) && !declared.Any(other => other.From <= candidate && candidate <= other.To);
    }
}
