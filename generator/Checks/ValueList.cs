using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>Values that a description lists.</summary>
/// <param name="Place">What it is, in words.</param>
/// <param name="IsLoose">Whether it is prose, in which capitals are a manner of writing.</param>
internal sealed record ValueList(string Place, IReadOnlyList<string> Values, bool IsLoose)
{
    /// <summary>The lists that the generator reads constants from.</summary>
    public static IReadOnlyList<ValueList> In(string description)
    {
        var lists = new List<ValueList>();
        Add(lists, "in a table", DescriptionTable.FindValues(description), isLoose: false);
        Add(lists, "in parentheses", CapitalList.FindValues(description), isLoose: true);
        return lists;
    }

    private static void Add(List<ValueList> lists, string place, IReadOnlyList<ProseValue> values, bool isLoose)
    {
        if (values.Count > 0)
            lists.Add(new ValueList(place, [.. values.Select(static value => value.Value)], isLoose));
    }
}
