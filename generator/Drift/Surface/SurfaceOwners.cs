namespace Upstash.Workflow.Generator.Drift;

/// <summary>Which types a type is in: those with a member of that type, and so on.</summary>
internal sealed class SurfaceOwners(SurfaceTable table)
{
    private readonly ILookup<string, string> _owners = table.Members.Values
        .Where(static member => !member.IsType && member.Parameters is null)
        .SelectMany(static member => member.Type.Names.Select(name => (Name: name, member.Owner)))
        .ToLookup(static pair => pair.Name, static pair => pair.Owner, StringComparer.Ordinal);

    /// <summary>The type, and from the inside out what it is in, up to the components: these have names of their own.</summary>
    public IEnumerable<SurfaceMember> Inline(string type)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>([type]);
        while (pending.Count > 0)
        {
            string name = pending.Dequeue();
            if (!visited.Add(name) || table.Find(name) is not { IsType: true } found)
                continue;
            yield return found;
            if (!ElementPointer.IsComponent(found.Pointer))
            {
                foreach (string owner in _owners[name])
                    pending.Enqueue(owner);
            }
        }
    }
}
