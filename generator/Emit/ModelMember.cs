using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A property of a model and the private field behind it, if it has one.</summary>
/// <param name="Field">
/// Null for an auto-property. A member that is never null for the caller keeps in a nullable field what really was on the wire, so that
/// writing the object back invents nothing.
/// </param>
internal sealed record ModelMember(PropertyModel Property, string? Field)
{
    /// <summary>What reading assigns.</summary>
    public string Storage => Field ?? Property.Name;

    /// <summary>What is written: null where nothing is to be.</summary>
    public string Written => IsOptional ? Property.Name + ".GetValueOrDefault()" : Storage;

    public bool IsOptional => Property.Presence == PropertyPresence.OptionalNullable;

    public bool IsRequired => Property.Presence is PropertyPresence.Required or PropertyPresence.RequiredNullable;

    public static ModelMember Of(PropertyModel property, UniqueNames names)
        => new(property, property.Presence is PropertyPresence.Required or PropertyPresence.RequiredInResponse ? names.Take(CamelCase.Field(property.Name)) : null);
}
