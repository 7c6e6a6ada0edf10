using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>An object schema: one class that reads and writes itself.</summary>
/// <param name="Name">The class.</param>
/// <param name="UnknownMembersName">The property that keeps what the schema does not declare, <c>AdditionalProperties</c>.</param>
internal sealed record ObjectModel(
    string Name,
    Documentation Documentation,
    bool IsDeprecated,
    EquatableArray<PropertyModel> Properties,
    string UnknownMembersName)
{
    /// <summary>The type of what the schema does not name, where it gives one; null: anything.</summary>
    public MapType? UnknownMembers { get; init; }

    /// <summary>What the document says of their names: paragraphs of the comment.</summary>
    public EquatableArray<string> UnknownMembersFacts { get; init; }

    /// <summary>Null for a class that stands alone. Otherwise <see cref="Properties"/> begins with those of the base class.</summary>
    public InheritanceModel? Inheritance { get; init; }
}
