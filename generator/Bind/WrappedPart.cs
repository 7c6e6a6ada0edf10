using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Finds the one part of an <c>allOf</c> that says what the schema is, where the others only describe it, restrict it or add null. Looks
/// at keywords alone: parts may lead back to where they stand.
/// </summary>
internal static class WrappedPart
{
    /// <summary>How much a part says of the type.</summary>
    private enum Weight
    {
        Nothing,
        Type,
        Values,
        Structure,
    }

    /// <summary>Null when several parts count, or the schema itself does.</summary>
    public static OpenApiSchema? Find(OpenApiSchema schema)
    {
        if (SaysMore(schema))
            return null;
        IReadOnlyList<OpenApiSchema> parts = schema.AllOf;
        if (parts.Count == 1)
            return IsNeeded(schema, parts[0]) ? parts[0] : null;
        Weight most = parts.Max(static part => WeightOf(part));
        OpenApiSchema[] heaviest = [.. parts.Where(part => WeightOf(part) == most)];
        return most switch
        {
            Weight.Nothing => null,
            Weight.Structure => heaviest.Length == 1 || heaviest.All(IsList) || !HaveMembers(heaviest) ? Unless(schema.Discriminator is not null, heaviest[0]) : null,
            _ => Unless(!IsNeeded(schema, heaviest[0]), heaviest[0]),
        };
    }

    /// <summary>Whether some part says what members there are.</summary>
    public static bool HasStructure(OpenApiSchema schema) => schema.AllOf.Any(static part => WeightOf(part) == Weight.Structure);

    /// <summary>Whether a part is there to add null.</summary>
    public static bool AddsNull(OpenApiSchema part)
        => !part.IsReference && part.Type is { } type && (type & JsonSchemaType.Null) != 0 && WeightOf(part) <= Weight.Type;

    /// <summary>Whether a schema says nothing of its type, so that it can only add to what another one says.</summary>
    public static bool IsSilent(OpenApiSchema schema) => !schema.IsReference && WeightOf(schema) == Weight.Nothing;

    /// <summary>A choice of texts and numbers has no members, and two of them at once are at most the first.</summary>
    private static bool HaveMembers(IEnumerable<OpenApiSchema> parts)
    {
        var visited = new HashSet<OpenApiSchema>();
        var pending = new Stack<OpenApiSchema>(parts);
        while (pending.Count > 0)
        {
            OpenApiSchema part = pending.Pop();
            if (!visited.Add(part.Resolved))
                continue;
            OpenApiSchema[] inner = [.. part.AllOf, .. part.Alternatives];
            if (HasMembers(part) || (inner.Length == 0 && MayBeObject(part)))
                return true;
            foreach (OpenApiSchema schema in inner)
                pending.Push(schema);
        }

        return false;
    }

    private static bool MayBeObject(OpenApiSchema part)
        => part.Type is { } type ? (type & JsonSchemaType.Object) != 0 : !IsList(part) && WeightOf(part) != Weight.Values;

    private static OpenApiSchema? Unless(bool isMore, OpenApiSchema part) => isMore ? null : part;

    /// <summary>What the schema says beside its parts. A type alone only repeats what they are.</summary>
    private static bool SaysMore(OpenApiSchema schema)
        => schema.Items is not null || schema.PrefixItems.Count > 0 || schema.Enum.Count > 0 || schema.AdditionalProperties is not null
            || schema.PatternProperties is { Count: > 0 } || RequiresMore(schema);

    private static bool RequiresMore(OpenApiSchema schema)
        => schema.Required is { Count: > 0 } required
            && schema.AllOf.Any(part => part.Alternatives.Count == 0 && required.Any(name => !part.Required.Contains(name) && (part.AllOf.Count > 0 || part.Properties?.ContainsKey(name) == true)));

    // A part without a type of its own says less than a type beside it.
    private static bool IsNeeded(OpenApiSchema schema, OpenApiSchema part)
        => (schema.Type & ~JsonSchemaType.Null) is null or 0 || WeightOf(part) == Weight.Structure || part.Enum.Count > 0 || (part.Type & ~JsonSchemaType.Null) is not (null or 0);

    private static bool IsList(OpenApiSchema part) => part.Items is not null || part.PrefixItems.Count > 0;

    private static Weight WeightOf(OpenApiSchema part)
    {
        if (IsList(part) || HasMembers(part) || part.AllOf.Count > 0 || part.Alternatives.Count > 0 || part.Type is { } type && SchemaShapes.IsSeveral(type))
            return Weight.Structure;
        if (part.Enum.Count > 0 && !part.IsNullOnly || part.Format is not null || part.ContentEncoding is not null)
            return Weight.Values;
        return (part.Type & ~JsonSchemaType.Null) is null or 0 ? Weight.Nothing : Weight.Type;
    }

    private static bool HasMembers(OpenApiSchema part)
        => part.Properties is { Count: > 0 } || part.PatternProperties is { Count: > 0 } || part.AdditionalProperties is not null
            || part.UnevaluatedProperties is not null || part.Required.Count > 0;
}
