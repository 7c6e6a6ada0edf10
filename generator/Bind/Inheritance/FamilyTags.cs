using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Which values of a discriminator mean a component.</summary>
/// <param name="Declared">Those that the document spells out: in a mapping, or as the only values that the component itself allows.</param>
/// <param name="Implied">The component's name, unless the mapping gives that value to another one.</param>
/// <param name="HasMapping">Whether there is a mapping at all: then a name alone is hardly meant as a value.</param>
internal sealed record FamilyTags(EquatableArray<string> Declared, string? Implied, bool HasMapping)
{
    private const int MaxDeclared = 8;

    /// <summary>All that are read as the component.</summary>
    public EquatableArray<string> All => Implied is null ? Declared : Declared.Append(Implied).Distinct(StringComparer.Ordinal).ToEquatableArray();

    public static FamilyTags Of(FamilyMember member, string discriminator)
    {
        (string Value, string Key)[] mapping = [.. member.Discriminators.Where(other => other.Member == discriminator).SelectMany(static other => other.Mapping)];
        List<string> declared = [.. mapping.Where(entry => entry.Key == member.Key).Select(static entry => entry.Value).Distinct(StringComparer.Ordinal)];
        if (declared.Count == 0)
            declared = OwnValues(member, discriminator);
        if (declared.Count == 0 && mapping.Length == 0)
            declared = ValueLikeName(member, discriminator);
        bool isGiven = mapping.Any(entry => entry.Value == member.Key && entry.Key != member.Key);
        return new FamilyTags(declared.ToEquatableArray(), isGiven ? null : member.Key, mapping.Length > 0);
    }

    /// <summary>The value of a new object, where there is no doubt.</summary>
    public string? DefaultOf(FamilyMember member) => Declared.Count switch
    {
        1 => Declared[0],
        0 when !HasMapping && member.Base is not null => Implied,
        _ => null,
    };

    // What the component itself says of the member: enum: [cat].
    private static List<string> OwnValues(FamilyMember member, string discriminator)
    {
        if (member.Base is null)
            return [];
        List<string> values = [.. DeclaredMembers.Own(member.Schema, member.Base.Schema)
            .Where(property => property.Name == discriminator)
            .SelectMany(static property => Choice.EnumStrings(property.Schema.Resolved))];
        return values.Count <= MaxDeclared ? values : [];
    }

    // enum: [cat, dog] in the root, and schemas called Cat and Dog.
    private static List<string> ValueLikeName(FamilyMember member, string discriminator)
    {
        FamilyMember root = member.Ancestors().LastOrDefault() ?? member;
        return root.Members.TryGetValue(discriminator, out OpenApiSchema property)
            ? [.. Choice.EnumStrings(property.Resolved).Where(value => string.Equals(Identifiers.Pascal(value, ""), Identifiers.Pascal(member.Key, ""), StringComparison.OrdinalIgnoreCase))]
            : [];
    }
}
