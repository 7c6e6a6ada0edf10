using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4002: <c>enum</c>, table and list of one element do not name the same values.</summary>
internal static class DifferentLists
{
    // A list that says of itself that it is not complete need not be.
    private static readonly ProsePattern Partial = new(@"\b(e\.g|i\.e|for example|for instance|such as|includ(?:e|es|ing)|like|some|common(?:ly)?|examples?)\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase);

    public static void Check(CheckContext context)
    {
        foreach (DescribedSchema described in context.Contents.Described)
        {
            IReadOnlyList<ValueList> lists = ValueList.In(described.Text);
            if (lists.Count > 0)
                CheckOne(described, lists, context);
        }
    }

    private static void CheckOne(DescribedSchema described, IReadOnlyList<ValueList> lists, CheckContext context)
    {
        IReadOnlyList<string> declared = DeclaredIn(described.Schema.Resolved);
        IEnumerable<(ValueList Prose, ValueList Other)> pairs = declared.Count > 0
            ? lists.Select(list => (list, new ValueList("in 'enum'", declared, IsLoose: false)))
            : lists.Skip(1).Select(list => (list, lists[0]));
        foreach ((ValueList prose, ValueList other) in pairs)
        {
            if (Difference(prose, other, Partial.IsMatch(ProsePattern.Head(described.Text))) is not { } difference)
                continue;
            Finding finding = context.Create(Descriptors.DifferentLists, described.DescriptionPointer, difference.Text);
            context.Add(finding with { Location = context.Texts.Find(described.File, described.Description, difference.Value) ?? finding.Location });
            return;
        }
    }

    private static IReadOnlyList<string> DeclaredIn(OpenApiSchema schema)
        => SchemaShapes.OwnEnumStrings(schema) is { Count: > 0 } own ? own : schema.Items is { } items ? SchemaShapes.OwnEnumStrings(items.Resolved) : [];

    private static (string Text, string Value)? Difference(ValueList prose, ValueList other, bool isPartial)
    {
        StringComparer comparer = prose.IsLoose || other.IsLoose ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string[] here = [.. prose.Values.Except(other.Values, comparer)], there = [.. other.Values.Except(prose.Values, comparer)];
        int shared = prose.Values.Count - here.Length;
        // Lists that share little are about different things.
        if (shared * 2 < Math.Min(prose.Values.Count, other.Values.Count) || shared == 0)
            return null;
        if (here.Length == 0 && (there.Length == 0 || isPartial))
            return null;
        string[] parts = [.. Only(here, prose), .. Only(there, other)];
        return (string.Join(", ", parts), here.Length > 0 ? here[0] : prose.Values[0]);
    }

    private static IEnumerable<string> Only(string[] values, ValueList list)
        => values.Length == 0 ? [] : [$"{Listing.Of(values)} {(values.Length == 1 ? "is" : "are")} only {list.Place}"];
}
