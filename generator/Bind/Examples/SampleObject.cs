using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The members of an object as an answer has them. A base class is one of its subclasses, whose name it says.</summary>
internal sealed class SampleObject
{
    private readonly HashSet<string> _required;
    private readonly Dictionary<string, string> _tags;

    private SampleObject(IReadOnlyList<ObjectProperty> properties, HashSet<string> required, Dictionary<string, string> tags)
        => (Properties, _required, _tags) = (properties, required, tags);

    public IReadOnlyList<ObjectProperty> Properties { get; }

    public static SampleObject Of(OpenApiSchema schema, ExampleTag? tag, SchemaParser schemas)
    {
        FamilyMember? member = schemas.FamilyOf(schema);
        FamilyMember? concrete = tag is null && member is { Descendants.Count: > 0 } ? member.Descendants.Find(static below => below.Descendants.Count == 0 && Tags(below).Any()) ?? member : member;
        Dictionary<string, string> tags = new(StringComparer.Ordinal);
        foreach (ExampleTag own in concrete is null ? [] : Tags(concrete))
            tags[own.Member] = own.Value;
        ObjectParts parts = schemas.PartsOf(concrete?.Schema ?? schema);
        // Where no branch has the member, a choice is told by its other members.
        if (tag is not null && (tags.ContainsKey(tag.Member) || parts.Properties.Any(property => property.Name == tag.Member)))
            tags[tag.Member] = tag.Value;
        // A discriminator need not be declared.
        IEnumerable<ObjectProperty> undeclared = tags.Keys.Where(name => parts.Properties.All(property => property.Name != name))
            .Select(name => new ObjectProperty(name, schema, ""));
        return new SampleObject([.. parts.Properties.Where(static property => !property.IsWriteOnly), .. undeclared], parts.Required, tags);
    }

    /// <summary>The value of a discriminator; null for any other member.</summary>
    public string? TagOf(string name) => _tags.TryGetValue(name, out string? value) ? value : null;

    public bool IsRequired(string name) => _required.Contains(name) || _tags.ContainsKey(name);

    private static IEnumerable<ExampleTag> Tags(FamilyMember member)
    {
        foreach (FamilyDiscriminator discriminator in member.Discriminators)
        {
            FamilyTags tags = FamilyTags.Of(member, discriminator.Member);
            if ((tags.DefaultOf(member) ?? tags.All.FirstOrDefault()) is { } value)
                yield return new ExampleTag(discriminator.Member, value);
        }
    }
}
