namespace Upstash.Workflow.Generator.Emit;

/// <summary>The names that follow from a property's: its field and its constructor parameter.</summary>
internal static class CamelCase
{
    /// <summary>The reserved words. (Contextual ones are fine as names of parameters.)</summary>
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event "
        + "explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new "
        + "null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc "
        + "static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while")
        .Split(' '),
        StringComparer.Ordinal);

    public static string Of(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary><c>_errorValue</c>, the field behind <c>ErrorValue</c>.</summary>
    public static string Field(string member) => "_" + Of(member.TrimStart('@'));

    /// <summary>As a parameter: a keyword is escaped.</summary>
    public static string Parameter(string member)
    {
        string name = Of(member.TrimStart('@'));
        return Keywords.Contains(name) ? "@" + name : name;
    }
}
