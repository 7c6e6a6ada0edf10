using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A component whose class derives from another one, or is derived from.</summary>
/// <param name="Base">Null for the root.</param>
/// <param name="Discriminators">Its own first, then those of the schemas above it.</param>
internal sealed record FamilyMember(string Key, string Pointer, OpenApiSchema Schema, FamilyMember? Base, IReadOnlyList<FamilyDiscriminator> Discriminators)
{
    private IReadOnlyDictionary<string, OpenApiSchema>? _members;

    /// <summary>The C# class, once components have names.</summary>
    public string ClassName { get; set; } = "";

    /// <summary>Everything below, at any depth, in document order.</summary>
    public List<FamilyMember> Descendants { get; } = [];

    /// <summary>How many classes stand above it.</summary>
    public int Depth { get; } = Base is null ? 0 : Base.Depth + 1;

    /// <summary>The member that its subclasses are told apart by, or itself is when it has none.</summary>
    public FamilyDiscriminator Discriminator => Discriminators[0];

    /// <summary>All properties, those of the schemas above included; the last declaration decides.</summary>
    public IReadOnlyDictionary<string, OpenApiSchema> Members => _members ??= DeclaredMembers.All(Schema)
        .GroupBy(static property => property.Name, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Last().Schema, StringComparer.Ordinal);

    public IEnumerable<FamilyMember> Ancestors()
    {
        for (FamilyMember? above = Base; above is not null; above = above.Base)
            yield return above;
    }
}
