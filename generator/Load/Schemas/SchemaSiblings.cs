using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>What stands beside a <c>$ref</c> in a schema. Since OpenAPI 3.1 it counts; before, only what describes is read.</summary>
internal static class SchemaSiblings
{
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "additionalProperties", "required", "allOf", "oneOf", "anyOf", "items", "prefixItems",
    };

    /// <summary>Whether the schema is more than the one it refers to.</summary>
    public static bool AddTo(SpecMapping mapping)
    {
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            if (Structure.Contains(mapping.Entries[i].Key))
                return true;
        }

        return false;
    }
}
