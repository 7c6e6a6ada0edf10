namespace Upstash.Workflow.Generator.Drift;

/// <summary>Something of the generated code that callers can name: a type, or a member of one.</summary>
/// <param name="Owner">The type.</param>
/// <param name="Name">The member; empty for the type itself.</param>
/// <param name="Type">The type of a property, what a method returns, the kind of a type.</param>
/// <param name="Pointer">Where the document has it; empty where it has no place of its own.</param>
internal sealed record SurfaceMember(string Owner, string Name, SurfaceType Type, string Pointer)
{
    /// <summary>Whether an object cannot be created without it (the keyword <c>required</c>).</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether callers only ever set it, as they do with the members of a query: what converts implicitly fits.</summary>
    public bool IsOnlySet { get; init; }

    /// <summary>The parameters of a method, in order; null for what is none.</summary>
    public IReadOnlyList<SurfaceParameter>? Parameters { get; init; }

    /// <summary>Of a constant, what is sent and read; null for what is none.</summary>
    public string? Value { get; init; }

    /// <summary>A constructor has no name, but parameters.</summary>
    public string Key => Name.Length == 0 || Name[0] == '(' ? Owner + Name : $"{Owner}.{Name}";

    public bool IsType => Name.Length == 0;
}

/// <summary>A parameter of a method. One that may be left out is given by name, if at all.</summary>
internal sealed record SurfaceParameter(string Name, SurfaceType Type, bool IsRequired);
