using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Finds the mappings that are references. Not every <c>$ref</c> is one: it may be a property's name, or stand inside an example.
/// </summary>
internal static class ReferenceWalk
{
    /// <summary>Their children are named by the author: a key there is a name, never a keyword.</summary>
    private static readonly HashSet<string> NameMaps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "$defs", "definitions", "schemas", "responses", "parameters", "examples", "requestBodies",
        "headers", "securitySchemes", "links", "callbacks", "pathItems", "paths", "webhooks", "dependentSchemas", "content", "mapping", "variables",
    };

    /// <summary>Free text or data: nothing in there is a reference.</summary>
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "example", "default", "enum", "const", "value", "dataValue", "mapping" };

    public static IEnumerable<(SpecMapping Node, string Pointer)> Find(SpecMapping root, CancellationToken cancellationToken)
    {
        var visited = new HashSet<SpecNode>();
        var pending = new Stack<Step>();
        pending.Push(new Step(root, "#", KeysAreNames: false));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step step = pending.Pop();
            if (!visited.Add(step.Node))
                continue;
            if (step is { KeysAreNames: false, Node: SpecMapping mapping } && mapping["$ref"] is SpecScalar)
                yield return (mapping, step.Pointer);
            foreach (Step child in Children(step).Reverse())
                pending.Push(child);
        }
    }

    private static IEnumerable<Step> Children(Step step)
        => step.Node switch
        {
            SpecSequence sequence => sequence.Items.Select((item, index) => new Step(item, step.Pointer + "/" + index, KeysAreNames: false)),
            SpecMapping mapping => mapping.Entries
                .Where(entry => step.KeysAreNames || !IsData(entry))
                .Select(entry => new Step(entry.Value, JsonPointer.Append(step.Pointer, entry.Key), !step.KeysAreNames && NameMaps.Contains(entry.Key))),
            _ => [],
        };

    private static bool IsData(SpecEntry entry)
        => Data.Contains(entry.Key)
            || entry.Key.StartsWith("x-", StringComparison.Ordinal)
            || (entry.Key == "examples" && entry.Value is SpecSequence);

    private sealed record Step(SpecNode Node, string Pointer, bool KeysAreNames);
}
