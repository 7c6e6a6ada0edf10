namespace Upstash.Workflow.Generator.Model;

/// <summary>A property of an object schema.</summary>
/// <param name="Name">The C# property.</param>
/// <param name="WireName">The JSON member, byte for byte.</param>
internal sealed record PropertyModel(
    string Name,
    string WireName,
    TypeRef Type,
    PropertyPresence Presence,
    Documentation Documentation,
    bool IsDeprecated)
{
    /// <summary>Whether only the service sets it: callers never have to.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the document says that the service always sends it. <see cref="Presence"/> tells what C# makes of that.</summary>
    public bool IsPromised { get; init; }

    /// <summary>Whether the base class has it already.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Null unless its value names the class.</summary>
    public DiscriminatorModel? Discriminator { get; init; }
}
