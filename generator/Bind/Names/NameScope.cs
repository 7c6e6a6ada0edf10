namespace Upstash.Workflow.Generator.Bind;

/// <summary>The names taken in one scope. The first one asks and gets, the next one is numbered: document order decides.</summary>
internal sealed class NameScope(StringComparer comparer, IEnumerable<string> reserved)
{
    private readonly HashSet<string> _reserved = new(reserved, comparer);
    private readonly HashSet<string> _taken = new(comparer);

    // Most scopes have no name twice.
    private Dictionary<string, int>? _next;

    /// <summary>Types: hint names and files make no difference between cases.</summary>
    public static NameScope ForTypes(IEnumerable<string> reserved) => new(StringComparer.OrdinalIgnoreCase, reserved);

    public static NameScope ForMembers(IEnumerable<string> reserved) => new(StringComparer.Ordinal, reserved);

    /// <param name="suffix">Tried before numbers where the name is reserved: a member named like its class, <c>Error</c>, is <c>ErrorValue</c>.</param>
    public string Allocate(string wanted, string suffix = "")
    {
        if (Take(wanted))
            return wanted;
        if (suffix.Length > 0 && _reserved.Contains(wanted) && Take(wanted + suffix))
            return wanted + suffix;
        _next ??= new Dictionary<string, int>(comparer);
        int number = _next.TryGetValue(wanted, out int next) ? next : 2;
        while (!Take(wanted + number))
            number++;
        _next[wanted] = number + 1;
        return wanted + number;
    }

    public bool IsFree(string name) => !_reserved.Contains(name) && !_taken.Contains(name);

    private bool Take(string name) => !_reserved.Contains(name) && _taken.Add(name);
}
