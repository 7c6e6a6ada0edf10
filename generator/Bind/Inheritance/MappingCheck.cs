namespace Upstash.Workflow.Generator.Bind;

/// <summary>Says which values of a discriminator lead to a schema that is no subclass.</summary>
internal static class MappingCheck
{
    public static void Report(IReadOnlyList<FamilyMember> members, IEnumerable<FamilyDiscriminator> discriminators, BindContext context)
    {
        foreach (FamilyDiscriminator discriminator in discriminators)
        {
            HashSet<string> known = new(StringComparer.Ordinal) { discriminator.Owner };
            known.UnionWith(members.Where(member => member.Discriminators.Contains(discriminator)).Select(static member => member.Key));
            foreach ((string value, string key) in discriminator.Mapping.Where(entry => !known.Contains(entry.Key)))
                Report(value, key, discriminator, context);
            if (discriminator.Default is { } other && !known.Contains(other))
                Discriminator.ReportDefault(other, $"the schema does not derive from '{discriminator.Owner}' by allOf", $"Such an object is read as '{discriminator.Owner}'", discriminator.Pointer, context);
        }
    }

    private static void Report(string value, string key, FamilyDiscriminator discriminator, BindContext context)
        => context.ReportUnsupported(
            $"The discriminator value '{value}'",
            $"the schema '{key}' does not derive from '{discriminator.Owner}' by allOf",
            $"Such an object is read as '{discriminator.Owner}'",
            BindContext.Pointer(discriminator.Pointer, "discriminator", "mapping", value));
}
