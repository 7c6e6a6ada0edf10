namespace Upstash.Workflow.Generator.Model;

/// <summary>
/// Names for private members and locals. Names of the document come first, and a name of ours that clashes with one gets an underscore at
/// its end: nothing can collide.
/// </summary>
internal sealed class UniqueNames
{
    // Below, looking through a list is faster than making a set.
    private const int MaxListed = 64;

    private readonly ICollection<string> _taken;

    public UniqueNames(IEnumerable<string> taken)
    {
        List<string> listed = [.. taken];
        _taken = listed.Count > MaxListed ? new HashSet<string>(listed, StringComparer.Ordinal) : listed;
    }

    public string Take(string name)
    {
        while (_taken.Contains(name))
            name += "_";
        _taken.Add(name);
        return name;
    }
}
