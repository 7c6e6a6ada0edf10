using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The components that become base classes and subclasses: a schema with a <c>discriminator</c>, and those made of it by <c>allOf</c>.
/// Without a discriminator nothing tells the subclasses apart, and <c>allOf</c> is only a way to share properties.
/// </summary>
internal sealed class Families
{
    private readonly Dictionary<OpenApiSchema, FamilyMember> _members;

    private Families(Dictionary<OpenApiSchema, FamilyMember> members) => _members = members;

    public static Families None { get; } = new([]);

    /// <summary>Null for a schema whose class stands alone.</summary>
    public FamilyMember? Find(OpenApiSchema schema) => _members.TryGetValue(schema, out FamilyMember member) ? member : null;

    public static Families Of(BindContext context)
    {
        FamilyBuilder builder = new(context);
        List<FamilyMember> members = builder.Build();
        foreach (FamilyMember member in members)
        {
            foreach (FamilyMember above in member.Ancestors())
                above.Descendants.Add(member);
        }

        MappingCheck.Report(members, builder.Roots, context);
        return new Families(members.Where(static member => member.Base is not null || member.Descendants.Count > 0).ToDictionary(static member => member.Schema));
    }
}
