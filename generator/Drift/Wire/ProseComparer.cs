using System.Globalization;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Prose that reads otherwise: for those who turn the rule on.</summary>
internal sealed class ProseComparer(Comparison comparison)
{
    public void Compare() => Compare(comparison.Accepted.Loaded.Root, comparison.Present.Loaded.Root, new Place("#", "#"));

    private void Compare(SpecNode old, SpecNode now, Place place)
    {
        if (old is SpecMapping before && now is SpecMapping after)
            CompareEntries(before, after, place);
        else if (old is SpecSequence first && now is SpecSequence second)
        {
            for (int i = 0; i < Math.Min(first.Items.Count, second.Items.Count); i++)
                Compare(first.Items[i], second.Items[i], place.Down(i.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private void CompareEntries(SpecMapping old, SpecMapping now, Place place)
    {
        foreach (SpecEntry entry in now.Entries)
        {
            if (old[entry.Key] is not { } before)
                continue;
            if (before is not SpecScalar was)
                Compare(before, entry.Value, place.Down(entry.Key));
            else if (entry is { Key: "description" or "summary", Value: SpecScalar { Text: var text } } && was.Text != text)
                comparison.Changed(Descriptors.ProseChanged, place.Down(entry.Key), $"its {entry.Key} reads otherwise", "");
        }
    }
}
