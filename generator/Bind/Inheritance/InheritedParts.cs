using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a class of a hierarchy takes from its base class, and what it says of its discriminators.</summary>
internal sealed class InheritedParts(FamilyMember? member, ObjectModel? baseModel)
{
    public static InheritedParts Of(OpenApiSchema schema, BindContext context)
    {
        FamilyMember? member = context.Families.Find(schema);
        return new InheritedParts(member, member?.Base is { } above ? context.FindObject(above.ClassName) : null);
    }

    /// <summary>Where what the schema does not declare is kept; null: in a property of its own.</summary>
    public string? UnknownMembersName => baseModel?.UnknownMembersName;

    public bool HasBase => baseModel is not null;

    /// <summary>What is not named has one type in all classes of a hierarchy.</summary>
    public MapType? UnknownMembers => baseModel?.UnknownMembers;

    /// <summary>The base class's, with what this class says of them.</summary>
    public IEnumerable<PropertyModel> Properties
        => (baseModel?.Properties ?? EquatableArray<PropertyModel>.Empty).Select(property => Mark(property with { IsInherited = true }));

    public bool Has(string wireName) => baseModel?.Properties.Any(property => property.WireName == wireName) == true;

    /// <summary>A discriminator that no property declares is a member all the same.</summary>
    public IEnumerable<ObjectProperty> Undeclared(ObjectParts parts)
        => (member?.Discriminators ?? [])
            .Where(discriminator => !Has(discriminator.Member) && !parts.Properties.Any(property => property.Name == discriminator.Member))
            .Select(discriminator => new ObjectProperty(discriminator.Member, OpenApiSchema.OfType(JsonSchemaType.String, member!.Schema), BindContext.Pointer(discriminator.Pointer, "discriminator")));

    /// <summary>The property as it is, or as the discriminator that it is: a text that is never null and that callers rarely set.</summary>
    public PropertyModel Mark(PropertyModel property)
    {
        if (member is null || !member.Discriminators.Any(discriminator => discriminator.Member == property.WireName))
            return property;
        return property with
        {
            Type = property.Type is OpenEnumType ? property.Type : PrimitiveType.Of(PrimitiveKind.String),
            Presence = PropertyPresence.RequiredInResponse,
            Discriminator = Discriminator(member, property),
        };
    }

    public InheritanceModel? Model() => member is null
        ? null
        : new InheritanceModel(
            member.Base?.ClassName,
            member.Discriminator.Member,
            FamilyTags.Of(member, member.Discriminator.Member).All,
            member.Descendants.Select(below => new SubclassModel(below.ClassName, FamilyTags.Of(below, member.Discriminator.Member).All)).ToEquatableArray())
        {
            DefaultSubclass = member.Descendants.FindIndex(below => below.Key == member.Discriminator.Default) is >= 0 and var index ? index : null,
        };

    private static DiscriminatorModel Discriminator(FamilyMember member, PropertyModel property)
    {
        FamilyTags tags = FamilyTags.Of(member, property.WireName);
        DiscriminatorModel? above = property.Discriminator;
        bool isRequired = above?.IsRequired ?? property.Presence is PropertyPresence.Required or PropertyPresence.RequiredNullable;
        bool isLeaf = member.Descendants.Count == 0;
        string? @default = tags.DefaultOf(member);
        return new DiscriminatorModel(
            isLeaf ? tags.All : EquatableArray<string>.Empty,
            @default,
            IsArgument: @default is null && (isRequired || tags.Declared.Count > 1),
            IsPreset: above is { Default: not null } or { IsPreset: true },
            IsDeclared: tags.Declared.Count > 0,
            isRequired);
    }
}
