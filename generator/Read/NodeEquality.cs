
namespace Upstash.Workflow.Generator.Read;

/// <summary>Whether two pieces of text say the same, whatever style and order of keys: what is equal need not be looked at.</summary>
internal static class NodeEquality
{
    public static bool Same(SpecNode? one, SpecNode? other) => (one, other) switch
    {
        (null, null) => true,
        (SpecScalar first, SpecScalar second) => first.Kind == second.Kind && first.Text == second.Text,
        (SpecSequence first, SpecSequence second) => Same(first, second),
        (SpecMapping first, SpecMapping second) => Same(first, second),
        _ => false,
    };

    /// <summary>The same for mappings, apart from one of their keys.</summary>
    public static bool SameBut(string key, SpecMapping one, SpecMapping other)
    {
        int count = 0;
        foreach (SpecEntry entry in one.Entries)
        {
            if (entry.Key == key)
                continue;
            count++;
            if (other[entry.Key] is not { } match || !Same(entry.Value, match))
                return false;
        }

        return count == other.Entries.Count - (other[key] is null ? 0 : 1);
    }

    private static bool Same(SpecSequence one, SpecSequence other)
    {
        if (one.Items.Count != other.Items.Count)
            return false;
        for (int i = 0; i < one.Items.Count; i++)
        {
            if (!Same(one.Items[i], other.Items[i]))
                return false;
        }

        return true;
    }

    private static bool Same(SpecMapping one, SpecMapping other)
    {
        if (one.Entries.Count != other.Entries.Count)
            return false;
        for (int i = 0; i < one.Entries.Count; i++)
        {
            SpecEntry entry = one.Entries[i];
            // Documents are mostly written in the same order both times.
            SpecNode? match = other.Entries[i].Key == entry.Key ? other.Entries[i].Value : other[entry.Key];
            if (match is null || !Same(entry.Value, match))
                return false;
        }

        return true;
    }
}
