using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Ranges of statuses, where a narrower one takes its statuses out of a wider one: 200 does not mean 2XX.</summary>
internal static class StatusRanges
{
    public static IEnumerable<StatusRange> Without(StatusRange range, IEnumerable<StatusRange> narrower)
    {
        int from = range.From;
        foreach (StatusRange taken in narrower.Where(other => range.From <= other.From && other.To <= range.To && other != range).OrderBy(static other => other.From))
        {
            if (from < taken.From)
                yield return new StatusRange(from, taken.From - 1);
            from = Math.Max(from, taken.To + 1);
        }

        if (from <= range.To)
            yield return new StatusRange(from, range.To);
    }
}
