using System.Globalization;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The properties that a schema and what it is made of declare, looked up without binding anything.</summary>
internal static class DeclaredMembers
{
    private const int MaxDepth = 64;

    /// <summary>What a schema declares beside one of those that it is made of.</summary>
    public static IEnumerable<ObjectProperty> Own(OpenApiSchema schema, OpenApiSchema @base, string pointer = "")
        => Walk(schema, pointer, @base, [], 0);

    public static IEnumerable<ObjectProperty> All(OpenApiSchema schema) => Walk(schema, "", except: null, [], 0);

    private static IEnumerable<ObjectProperty> Walk(OpenApiSchema schema, string pointer, OpenApiSchema? except, HashSet<OpenApiSchema> visited, int depth)
    {
        OpenApiSchema target = schema.Resolved;
        if (target == except || depth > MaxDepth || !visited.Add(target))
            yield break;
        foreach ((string keyword, IReadOnlyList<OpenApiSchema> parts) in new[] { ("allOf", target.AllOf), ("oneOf", target.OneOf), ("anyOf", target.AnyOf) })
        {
            for (int i = 0; i < parts.Count; i++)
            {
                foreach (ObjectProperty property in Walk(parts[i], BindContext.Pointer(pointer, keyword, i.ToString(CultureInfo.InvariantCulture)), except, visited, depth + 1))
                    yield return property;
            }
        }

        foreach (KeyValuePair<string, OpenApiSchema> property in target.Properties ?? Enumerable.Empty<KeyValuePair<string, OpenApiSchema>>())
            yield return new ObjectProperty(property.Key, property.Value, BindContext.Pointer(pointer, "properties", property.Key));
    }
}
