namespace Upstash.Workflow.Generator.Bind;

/// <summary>The names taken in one scope. The first one asks and gets, the next one is numbered: document order decides.</summary>
/// <param name="own">What has the members, and is no name for one of them; empty for nothing.</param>
/// <param name="reserved">A short list, shared by all scopes of a kind: looking through it costs less than an index for each.</param>
internal sealed class NameScope(StringComparer comparer, string own, IReadOnlyList<string> reserved)
{
    private readonly HashSet<string> _taken = new(comparer);

    // Most scopes have no name twice.
    private Dictionary<string, int>? _next;

    /// <summary>Types: hint names and files make no difference between cases.</summary>
    public static NameScope ForTypes(IEnumerable<string> reserved) => new(StringComparer.OrdinalIgnoreCase, "", [.. reserved]);

    public static NameScope ForMembers(IReadOnlyList<string> reserved) => new(StringComparer.Ordinal, "", reserved);

    /// <summary>No member may be called like its type (CS0542).</summary>
    public static NameScope ForMembers(string type, IReadOnlyList<string> reserved) => new(StringComparer.Ordinal, type, reserved);

    /// <param name="suffix">Tried before numbers where the name is reserved: a member named like its class, <c>Error</c>, is <c>ErrorValue</c>.</param>
    public string Allocate(string wanted, string suffix = "")
    {
        if (Take(wanted))
            return wanted;
        if (suffix.Length > 0 && IsReserved(wanted) && Take(wanted + suffix))
            return wanted + suffix;
        _next ??= new Dictionary<string, int>(comparer);
        int number = _next.TryGetValue(wanted, out int next) ? next : 2;
        while (!Take(wanted + number))
            number++;
        _next[wanted] = number + 1;
        return wanted + number;
    }

    public bool IsFree(string name) => !IsReserved(name) && !_taken.Contains(name);

    private bool Take(string name) => !IsReserved(name) && _taken.Add(name);

    private bool IsReserved(string name)
    {
        if (own.Length > 0 && comparer.Equals(own, name))
            return true;
        for (int i = 0; i < reserved.Count; i++)
        {
            if (comparer.Equals(reserved[i], name))
                return true;
        }

        return false;
    }
}
