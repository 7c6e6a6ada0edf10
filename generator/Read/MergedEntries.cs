namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// The entries of a mapping with <c>&lt;&lt;</c>, by the rules of YAML 1.1 (yaml.org/type/merge.html): a key the mapping has itself wins over
/// a merged one, and an earlier source over a later one. Merged entries stand where the merge key stood.
/// </summary>
internal static class MergedEntries
{
    public static SpecEntry[] Of(SpecFrame frame, List<(int Position, SpecMapping Source)> merges)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpecEntry entry in frame.Entries)
            taken.Add(entry.Key);

        var merged = new List<SpecEntry>();
        int next = 0;
        foreach ((int position, SpecMapping source) in merges)
        {
            for (; next < position; next++)
                merged.Add(frame.Entries[next]);
            merged.AddRange(source.Entries.Where(entry => taken.Add(entry.Key)));
        }

        for (; next < frame.Count; next++)
            merged.Add(frame.Entries[next]);
        return [.. merged];
    }
}
