using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>
/// UWG4017: integers that mean the same and have different formats. What means the same is a short list: two counts may well be of
/// different size, two HTTP statuses are not.
/// </summary>
internal static class DifferentFormats
{
    public static void Check(CheckContext context)
    {
        var uses = new List<FormatUse>();
        foreach (OpenApiSchema owner in context.Contents.Schemas)
        {
            foreach (KeyValuePair<string, OpenApiSchema> property in owner.Properties?.AsEnumerable() ?? [])
            {
                if (FormatUse.Of(owner, property.Key, property.Value) is { } use)
                    uses.Add(use);
            }
        }

        foreach (IGrouping<string, FormatUse> group in uses.GroupBy(static use => use.Meaning + " " + use.LastWord))
            CheckGroup([.. group], context);
    }

    private static void CheckGroup(List<FormatUse> group, CheckContext context)
    {
        List<IGrouping<string?, FormatUse>> formats = [.. group.GroupBy(static use => use.Format).OrderByDescending(static format => format.Count())];
        if (formats.Count < 2)
            return;
        // The odd one out is the rarest; of formats that are equally rare, the later one.
        FormatUse odd = formats[formats.Count - 1].First(), usual = formats[0].First();
        string[] others = [.. formats[0].Select(static use => $"'{use.Name}'").Distinct()];
        string names = others.Length > 3 ? $"{string.Join(", ", others.Take(2))} and {others.Length - 2} more" : Listing.And(others);
        string have = usual.Format is null ? (others.Length == 1 ? "has none" : "have none") : $"{(others.Length == 1 ? "has" : "have")} '{usual.Format}'";
        bool isVisible = group.Exists(static use => use.Format == "int32");
        string consequence = isVisible ? "Callers get an int from the one and a long from the other." : "Callers get a long from both, as long as nobody writes 'int32'.";
        Finding finding = context.Create(Descriptors.DifferentFormat, odd.Pointer, odd.Meaning, odd.Format is null ? "no format" : $"the format '{odd.Format}'", names, have, consequence);
        context.Add(finding with { Others = [.. formats[0].Select(use => context.Create(Descriptors.DifferentFormat, use.Pointer).Location)] });
    }
}
