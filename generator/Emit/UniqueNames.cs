namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Names for what only Emit knows of: private fields and locals. Names of the document come first, and a name of ours that clashes
/// with one gets an underscore at its end. So Bind need not know the private parts of generated code, and nothing can collide.
/// </summary>
internal sealed class UniqueNames
{
    // Below, looking through a list is faster than making a set.
    private const int MaxListed = 64;

    private readonly List<string> _listed = [];
    private readonly HashSet<string>? _set;

    public UniqueNames(IEnumerable<string> taken)
    {
        _listed.AddRange(taken);
        if (_listed.Count > MaxListed)
            _set = new HashSet<string>(_listed, StringComparer.Ordinal);
    }

    public string Take(string name)
    {
        while (!Add(name))
            name += "_";
        return name;
    }

    /// <summary><c>_errorValue</c>, the field behind <c>ErrorValue</c>.</summary>
    public string TakeField(string member) => Take("_" + CamelCase.Of(member.TrimStart('@')));

    private bool Add(string name)
    {
        if (_set is not null)
            return _set.Add(name);
        if (_listed.Contains(name))
            return false;
        _listed.Add(name);
        return true;
    }
}
