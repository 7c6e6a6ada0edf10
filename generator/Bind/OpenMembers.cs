using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The one schema of the members that an object does not name: <c>additionalProperties</c>, <c>patternProperties</c>, <c>unevaluatedProperties</c>. Which names a
/// pattern is for is left to the service.
/// </summary>
internal static class OpenMembers
{
    /// <summary>Null when the members may be anything, or are of several types.</summary>
    public static ObjectProperty? Find(OpenApiSchema schema, string pointer)
    {
        List<ObjectProperty> candidates = [.. Candidates(schema, pointer)];
        return candidates.Count > 0 && candidates.TrueForAll(other => IsAlike(candidates[0].Schema, other.Schema)) ? candidates[0] : null;
    }

    private static IEnumerable<ObjectProperty> Candidates(OpenApiSchema schema, string pointer)
    {
        if (schema.AdditionalProperties is { } additional)
            yield return new ObjectProperty("value", additional, BindContext.Pointer(pointer, "additionalProperties"));
        if (schema.UnevaluatedProperties is { } unevaluated)
            yield return new ObjectProperty("value", unevaluated, BindContext.Pointer(pointer, "unevaluatedProperties"));
        foreach (KeyValuePair<string, OpenApiSchema> entry in schema.PatternProperties?.AsEnumerable() ?? [])
            yield return new ObjectProperty("value", entry.Value, BindContext.Pointer(pointer, "patternProperties", entry.Key));
    }

    private static bool IsAlike(OpenApiSchema one, OpenApiSchema other)
    {
        OpenApiSchema target = one.Resolved;
        return target == other.Resolved
            || (SchemaShapes.Of(target) == SchemaShapes.Of(other.Resolved) && Redeclaration.Fits(one, other) && Redeclaration.Fits(other, one));
    }
}
