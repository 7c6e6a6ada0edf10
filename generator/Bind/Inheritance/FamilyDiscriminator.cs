namespace Upstash.Workflow.Generator.Bind;

/// <summary>A discriminator and the component that declares it.</summary>
/// <param name="Member">The member on the wire.</param>
/// <param name="Owner">The component's key.</param>
/// <param name="Pointer">Where the component stands.</param>
/// <param name="Mapping">Values and the components that they mean.</param>
internal sealed record FamilyDiscriminator(string Member, string Owner, string Pointer, IReadOnlyList<(string Value, string Key)> Mapping)
{
    /// <summary>The component that is meant where no value means one; null: the one that is read.</summary>
    public string? Default { get; init; }
}
