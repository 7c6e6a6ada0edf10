namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Names for what only Emit knows of: private fields and locals. Names of the document come first, and a name of ours that clashes
/// with one gets an underscore at its end. So Bind need not know the private parts of generated code, and nothing can collide.
/// </summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Take(string name)
    {
        while (!_taken.Add(name))
            name += "_";
        return name;
    }

    /// <summary><c>_errorValue</c>, the field behind <c>ErrorValue</c>.</summary>
    public string TakeField(string member) => Take("_" + CamelCase.Of(member.TrimStart('@')));
}
