using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>A choice of several schemas: a class that holds exactly one of the variants, or the JSON of one that is not known.</summary>
/// <param name="Discriminator">The member whose value names the variant; null when the JSON itself has to be looked at.</param>
internal sealed record UnionModel(
    string Name,
    Documentation Documentation,
    bool IsDeprecated,
    string? Discriminator,
    EquatableArray<UnionVariant> Variants)
{
    /// <summary>The variant that is meant where the discriminator's value means none, by its index.</summary>
    public int? DefaultVariant { get; init; }
}

/// <summary>One branch.</summary>
/// <param name="Name">The property that gives it, <c>Cat</c>.</param>
/// <param name="Tags">The discriminator's values that mean this branch.</param>
/// <param name="Shapes">What its JSON looks like; several when the branch is a choice itself.</param>
internal sealed record UnionVariant(string Name, TypeRef Type, EquatableArray<string> Tags, EquatableArray<JsonShape> Shapes);

/// <summary>What is known of a branch's JSON, to tell it from the others.</summary>
/// <param name="Values">A string's declared values; empty: any.</param>
/// <param name="Required">An object's members that must be there.</param>
/// <param name="Members">All of an object's declared members.</param>
/// <param name="Constants">Members of an object whose values are declared.</param>
internal sealed record JsonShape(
    JsonShapeKind Kind,
    EquatableArray<string> Values,
    EquatableArray<string> Required,
    EquatableArray<string> Members,
    EquatableArray<JsonConstant> Constants)
{
    /// <summary>The kinds of those members that objects of other variants have with another kind.</summary>
    public EquatableArray<JsonMemberKind> Kinds { get; init; }

    /// <summary>
    /// What stands at each position of an array, the last one at all further positions too, or behind every name of a map; none unless it
    /// is needed to tell variants apart.
    /// </summary>
    public EquatableArray<EquatableArray<JsonShape>> Items { get; init; }

    public static JsonShape Of(JsonShapeKind kind)
        => new(kind, EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<JsonConstant>.Empty);
}

/// <param name="Member">The member's wire name.</param>
/// <param name="Values">What it may be.</param>
internal sealed record JsonConstant(string Member, EquatableArray<string> Values);

/// <param name="Member">The member's wire name.</param>
/// <param name="Kind">What it is where it is there and not null.</param>
internal sealed record JsonMemberKind(string Member, JsonShapeKind Kind);

/// <summary>The runtime's enum of the same name and members.</summary>
internal enum JsonShapeKind
{
    Any,
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
    Bytes,
}
