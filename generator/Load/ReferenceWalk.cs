using System.Globalization;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Finds the mappings that are references. Not every <c>$ref</c> is one: it may be a property's name, or stand inside an example.
/// </summary>
internal static class ReferenceWalk
{
    public static IEnumerable<(SpecMapping Node, string Pointer)> Find(SpecMapping root, CancellationToken cancellationToken)
    {
        var visited = new HashSet<SpecNode>();
        var pending = new Stack<Step>();
        pending.Push(new Step(root, "#", TreePosition.Element));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step step = pending.Pop();
            if (!visited.Add(step.Node))
                continue;
            if (step is { Position: TreePosition.Element, Node: SpecMapping mapping } && mapping["$ref"] is SpecScalar)
                yield return (mapping, step.Pointer);
            foreach (Step child in Children(step).Reverse())
                pending.Push(child);
        }
    }

    private static IEnumerable<Step> Children(Step step)
        => step.Node switch
        {
            _ when step.Position == TreePosition.Data => [],
            SpecSequence sequence => sequence.Items
                .Select((item, index) => new Step(item, JsonPointer.Append(step.Pointer, index.ToString(CultureInfo.InvariantCulture)), TreePositions.OfItem(step.Position))),
            SpecMapping mapping => mapping.Entries
                .Select(entry => new Step(entry.Value, JsonPointer.Append(step.Pointer, entry.Key), TreePositions.OfChild(step.Position, entry))),
            _ => [],
        };

    private sealed record Step(SpecNode Node, string Pointer, TreePosition Position);
}
