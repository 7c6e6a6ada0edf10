using System.Globalization;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The way back from a node to its pointer, which only messages need.</summary>
internal sealed class NodePointers(SpecNode root)
{
    // So many are found by their place in the text. Where there are more, an index of the whole tree pays.
    private const int MaxDescents = 64;

    private int _descents;
    private Dictionary<SpecNode, (SpecNode? Parent, string Token)>? _parents;

    public string Of(SpecNode node)
        => _descents++ < MaxDescents && Descend(node) is { } pointer ? pointer : Climb(_parents ??= Index(), node);

    /// <summary>From the root to the node, into whatever encloses it. What an alias repeats, or stands for something else, is not found so.</summary>
    private string? Descend(SpecNode node)
    {
        string pointer = "#";
        SpecNode? current = root;
        while (current is not null && current != node)
            current = StepTo(node, current, ref pointer);
        return current is null ? null : pointer;
    }

    private static SpecNode? StepTo(SpecNode node, SpecNode current, ref string pointer)
    {
        foreach ((string token, SpecNode child) in Children(current))
        {
            if (child != node && (child is SpecScalar || !child.Encloses(node)))
                continue;
            pointer = JsonPointer.Append(pointer, token);
            return child;
        }

        return null;
    }

    private static string Climb(Dictionary<SpecNode, (SpecNode? Parent, string Token)> parents, SpecNode node)
    {
        var tokens = new Stack<string>();
        for (SpecNode? current = node; current is not null && parents.TryGetValue(current, out (SpecNode? Parent, string Token) step); current = step.Parent)
        {
            if (step.Parent is not null)
                tokens.Push(JsonPointer.Escape(step.Token));
        }

        return string.Join("/", tokens.Prepend("#"));
    }

    // What an alias repeats stands where it was first found.
    private Dictionary<SpecNode, (SpecNode? Parent, string Token)> Index()
    {
        var parents = new Dictionary<SpecNode, (SpecNode? Parent, string Token)> { [root] = (null, "") };
        var pending = new Stack<SpecNode>([root]);
        while (pending.Count > 0)
        {
            SpecNode node = pending.Pop();
            foreach ((string token, SpecNode child) in Children(node))
            {
                if (parents.ContainsKey(child))
                    continue;
                parents.Add(child, (node, token));
                pending.Push(child);
            }
        }

        return parents;
    }

    private static IEnumerable<(string Token, SpecNode Node)> Children(SpecNode node) => node switch
    {
        SpecMapping mapping => mapping.Entries.Select(static entry => (entry.Key, entry.Value)),
        SpecSequence sequence => sequence.Items.Select(static (item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
        _ => [],
    };
}
