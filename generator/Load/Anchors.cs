using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The schemas that carry a name of their own (<c>$anchor</c>, <c>$dynamicAnchor</c>), for references such as <c>#pet</c>.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, SpecMapping> _byName = new(StringComparer.Ordinal);

    public Anchors(SpecNode root)
    {
        var visited = new HashSet<SpecNode>();
        var pending = new Stack<SpecNode>([root]);
        while (pending.Count > 0)
        {
            SpecNode node = pending.Pop();
            if (node is SpecScalar || !visited.Add(node))
                continue;
            IEnumerable<SpecNode> children = node is SpecMapping mapping ? Children(mapping) : ((SpecSequence)node).Items;
            foreach (SpecNode child in children.Reverse())
                pending.Push(child);
        }
    }

    public SpecMapping? Find(string name) => _byName.TryGetValue(name, out SpecMapping found) ? found : null;

    private IEnumerable<SpecNode> Children(SpecMapping mapping)
    {
        foreach (string key in new[] { "$anchor", "$dynamicAnchor" })
        {
            if (mapping[key] is SpecScalar { Kind: ScalarKind.String, Text: var name } && !_byName.ContainsKey(name))
                _byName.Add(name, mapping);
        }

        return mapping.Entries.Select(static entry => entry.Value);
    }
}
