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
        pending.Push(new Step(root, null, "#", TreePosition.Element));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step step = pending.Pop();
            if (!visited.Add(step.Node))
                continue;
            if (step is { Position: TreePosition.Element, Node: SpecMapping mapping } && mapping["$ref"] is SpecScalar)
                yield return (mapping, step.Pointer);
            PushChildren(pending, step);
        }
    }

    // Backwards, so that the first child is visited first.
    private static void PushChildren(Stack<Step> pending, Step step)
    {
        if (step.Position == TreePosition.Data)
            return;
        if (step.Node is SpecSequence sequence)
        {
            for (int i = sequence.Items.Count - 1; i >= 0; i--)
                Push(pending, new Step(sequence.Items[i], step, i.ToString(CultureInfo.InvariantCulture), TreePositions.OfItem(step.Position)));
        }
        else if (step.Node is SpecMapping mapping)
        {
            for (int i = mapping.Entries.Count - 1; i >= 0; i--)
                Push(pending, new Step(mapping.Entries[i].Value, step, mapping.Entries[i].Key, TreePositions.OfChild(step.Position, mapping.Entries[i])));
        }
    }

    private static void Push(Stack<Step> pending, Step step)
    {
        if (step.Node is not SpecScalar)
            pending.Push(step);
    }

    /// <summary>A node and the way to it; the pointer is spelt only where it is asked for.</summary>
    private sealed record Step(SpecNode Node, Step? Parent, string Token, TreePosition Position)
    {
        public string Pointer => Parent is null ? Token : JsonPointer.Append(Parent.Pointer, Token);
    }
}
