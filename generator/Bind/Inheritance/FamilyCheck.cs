using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Finds out which schemas cannot be classes of a hierarchy; their properties are flattened as ever, and it is said why.</summary>
internal sealed class FamilyCheck(BindContext context)
{
    /// <summary>The discriminator has to be a text: nothing else names a schema.</summary>
    public bool CanBeRoot(OpenApiSchema schema, FamilyDiscriminator discriminator)
    {
        OpenApiSchema? member = DeclaredMembers.All(schema).LastOrDefault(property => property.Name == discriminator.Member)?.Schema;
        if (member is null || Redeclaration.IsText(member))
            return true;
        context.ReportUnsupported(
            $"The discriminator of '{discriminator.Owner}'",
            $"the property '{discriminator.Member}' is no string",
            "Its subclasses are not told apart",
            BindContext.Pointer(discriminator.Pointer, "discriminator"));
        return false;
    }

    public bool CanDerive(OpenApiSchema schema, string pointer, string key, FamilyMember @base)
    {
        foreach (ObjectProperty property in DeclaredMembers.Own(schema, @base.Schema, pointer))
        {
            if (@base.Members.TryGetValue(property.Name, out OpenApiSchema inherited) && !IsDiscriminator(property, @base) && !Redeclaration.Fits(inherited, property.Schema))
            {
                Report(property, key, @base);
                return false;
            }
        }

        return true;
    }

    private static bool IsDiscriminator(ObjectProperty property, FamilyMember @base)
        => @base.Discriminators.Any(discriminator => discriminator.Member == property.Name) && Redeclaration.IsText(property.Schema);

    private void Report(ObjectProperty property, string key, FamilyMember @base)
        => context.ReportUnsupported(
            $"The property '{property.Name}' of '{key}'",
            $"its type is another one than that of the property in '{@base.Key}'",
            $"The class of '{key}' does not derive from that of '{@base.Key}': it has all properties itself",
            property.Pointer);
}
