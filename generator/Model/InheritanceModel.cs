using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>Where the class of an object schema stands in a hierarchy that a discriminator tells apart.</summary>
/// <param name="Base">The class it derives from; null for the root.</param>
/// <param name="Discriminator">The member whose value names the class.</param>
/// <param name="Tags">The values that mean this class itself.</param>
/// <param name="Subclasses">All classes below it, at any depth, in document order; none: the class is sealed.</param>
internal sealed record InheritanceModel(string? Base, string Discriminator, EquatableArray<string> Tags, EquatableArray<SubclassModel> Subclasses)
{
    /// <summary>The subclass that is read where the discriminator is missing, or its value means nothing, by its index; null: the class itself.</summary>
    public int? DefaultSubclass { get; init; }
}
