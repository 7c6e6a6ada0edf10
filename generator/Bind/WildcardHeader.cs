using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// A header parameter whose name ends in a star, <c>Upstash-Forward-*</c>, stands for all headers that begin so: the caller gives a map
/// of what follows in their names.
/// </summary>
internal static class WildcardHeader
{
    /// <summary>What the names begin with; null for a name without a star at its end.</summary>
    public static string? PrefixOf(string name) => name.EndsWith("*", StringComparison.Ordinal) ? name.TrimEnd('*') : null;

    public static ParameterModel Bind(ParameterSource source, string name, string prefix)
        => new(
            name,
            source.Name,
            new MapType(PrimitiveType.Of(PrimitiveKind.String), ValueIsNullable: false),
            source.Parameter.Required,
            false,
            ParameterLimits.None,
            Document(source, prefix),
            source.Parameter.Deprecated)
        {
            HeaderPrefix = prefix,
        };

    private static Documentation Document(ParameterSource source, string prefix)
    {
        Documentation own = Documentations.Create(source.Parameter.Description ?? source.Parameter.Schema?.Description, source.Pointer);
        return own with { Summary = $"{own.Summary} Each key stands behind `{prefix}` in the name of a header.".TrimStart() };
    }
}
