using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>What the discriminator's member says in one class of a hierarchy.</summary>
/// <param name="Values">The values that mean this class; none where any value may stand, as in a class that has subclasses.</param>
/// <param name="Default">The one that a new object has; null when the document leaves open which.</param>
/// <param name="IsArgument">Whether whoever creates an object has to say it, since there is no default and it must be there.</param>
/// <param name="IsPreset">Whether the base class has a default, which an object that is read does not start from.</param>
/// <param name="IsDeclared">Whether the document spells the values out, rather than leaving them to the schema's name.</param>
/// <param name="IsRequired">Whether the document requires the member.</param>
internal sealed record DiscriminatorModel(
    EquatableArray<string> Values,
    string? Default,
    bool IsArgument,
    bool IsPreset,
    bool IsDeclared,
    bool IsRequired);
