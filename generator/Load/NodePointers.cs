using System.Globalization;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The way back from a node to its pointer. Only messages need it, so it is found out when the first one does.</summary>
internal sealed class NodePointers
{
    private readonly Dictionary<SpecNode, (SpecNode? Parent, string Token)> _parents = [];

    public NodePointers(SpecNode root)
    {
        var pending = new Stack<SpecNode>();
        Add(pending, root, null, "");
        while (pending.Count > 0)
            AddChildren(pending, pending.Pop());
    }

    public string Of(SpecNode node)
    {
        var tokens = new Stack<string>();
        for (SpecNode? current = node; current is not null && _parents.TryGetValue(current, out (SpecNode? Parent, string Token) step); current = step.Parent)
        {
            if (step.Parent is not null)
                tokens.Push(JsonPointer.Escape(step.Token));
        }

        return string.Join("/", tokens.Prepend("#"));
    }

    private void AddChildren(Stack<SpecNode> pending, SpecNode node)
    {
        if (node is SpecMapping mapping)
        {
            foreach (SpecEntry entry in mapping.Entries)
                Add(pending, entry.Value, node, entry.Key);
        }
        else if (node is SpecSequence sequence)
        {
            for (int i = 0; i < sequence.Items.Count; i++)
                Add(pending, sequence.Items[i], node, i.ToString(CultureInfo.InvariantCulture));
        }
    }

    // What an alias repeats stands where it was first found.
    private void Add(Stack<SpecNode> pending, SpecNode node, SpecNode? parent, string token)
    {
        if (_parents.ContainsKey(node))
            return;
        _parents.Add(node, (parent, token));
        pending.Push(node);
    }
}
