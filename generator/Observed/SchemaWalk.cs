using System.Globalization;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>Follows the pointer of a value to the schemas that describe it: several, where a choice is passed on the way.</summary>
internal static class SchemaWalk
{
    private const string AnyItem = "*";

    public static IReadOnlyList<SchemaPlace> Follow(SchemaPlace root, IEnumerable<string> tokens)
    {
        List<SchemaPlace> places = [root];
        foreach (string token in tokens)
            places = [.. places.SelectMany(place => Step(place, token)).Distinct()];
        return places;
    }

    /// <summary>What is below a schema under a name, or in an array.</summary>
    public static IEnumerable<SchemaPlace> Step(SchemaPlace place, string token)
    {
        foreach (SchemaPlace part in Parts(place))
        {
            bool isItem = false;
            foreach (SchemaPlace item in token == AnyItem ? Items(part) : [])
            {
                isItem = true;
                yield return item;
            }

            foreach (SchemaPlace member in isItem ? [] : Members(part, token))
                yield return member;
        }
    }

    /// <summary>The schema, what it is made of and what it may be.</summary>
    public static IEnumerable<SchemaPlace> Parts(SchemaPlace place)
    {
        var visited = new HashSet<OpenApiSchema>();
        var pending = new Queue<SchemaPlace>([place]);
        while (pending.Count > 0)
        {
            SchemaPlace part = pending.Dequeue();
            if (!visited.Add(part.Schema))
                continue;
            yield return part;
            foreach ((string keyword, IReadOnlyList<OpenApiSchema> branches) in Branches(part.Schema))
            {
                for (int i = 0; i < branches.Count; i++)
                    pending.Enqueue(part.Part(branches[i], keyword, Text(i)));
            }
        }
    }

    private static (string Keyword, IReadOnlyList<OpenApiSchema> Branches)[] Branches(OpenApiSchema schema)
        => [("allOf", schema.AllOf), ("oneOf", schema.OneOf), ("anyOf", schema.AnyOf)];

    private static IEnumerable<SchemaPlace> Items(SchemaPlace place)
    {
        OpenApiSchema schema = place.Schema;
        for (int i = 0; i < schema.PrefixItems.Count; i++)
            yield return place.Part(schema.PrefixItems[i], schema.PrefixKeyword, Text(i));
        if (schema.PrefixItems.Count == 0 && schema.Items is { } items)
            yield return place.Part(items, "items");
        if (schema.PrefixItems.Count > 0 && schema.MoreItems is { } more)
            yield return place.Part(more, schema.PrefixKeyword == "items" ? "additionalItems" : "items");
    }

    private static IEnumerable<SchemaPlace> Members(SchemaPlace place, string name)
    {
        OpenApiSchema schema = place.Schema;
        if (schema.Properties is { } properties && properties.TryGetValue(name, out OpenApiSchema? property))
            return [place.Part(property, "properties", name)];
        IEnumerable<SchemaPlace> matched = (schema.PatternProperties?.AsEnumerable() ?? []).Select(pattern => place.Part(pattern.Value, "patternProperties", pattern.Key));
        return matched
            .Concat(schema.AdditionalProperties is { } more ? [place.Part(more, "additionalProperties")] : [])
            .Concat(schema.UnevaluatedProperties is { } others ? [place.Part(others, "unevaluatedProperties")] : []);
    }

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);
}
