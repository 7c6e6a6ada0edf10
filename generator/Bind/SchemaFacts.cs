using System.Globalization;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a schema says beside its description, as sentences for the doc comment.</summary>
internal static class SchemaFacts
{
    /// <param name="others">What else is said of the same value and holds beside the schema.</param>
    public static IEnumerable<string>? Of(OpenApiSchema schema, TypeRef type, string pointer, BindContext context, IReadOnlyList<OpenApiSchema>? others = null)
    {
        // What makes a class says what its members are.
        IReadOnlyList<OpenApiSchema> parts = type is ObjectType ? [schema] : SchemaParts.Of(schema);
        if (others is { Count: > 0 })
            parts = [.. parts, .. others.SelectMany(SchemaParts.Of)];
        return parts.Any(static part => part.SaysMore || part.Enum.Count > 0) || type is PrimitiveType { Kind: PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds }
            ? Find(parts, type, pointer, context)
            : null;
    }

    private static IEnumerable<string> Find(IReadOnlyList<OpenApiSchema> parts, TypeRef type, string pointer, BindContext context)
    {
        if (type is PrimitiveType { Kind: PrimitiveKind.UnixMilliseconds })
            yield return "Unit: milliseconds since 1970-01-01T00:00:00Z.";
        if (type is PrimitiveType { Kind: PrimitiveKind.UnixSeconds })
            yield return "Unit: seconds since 1970-01-01T00:00:00Z.";
        if (type is PrimitiveType { Kind: PrimitiveKind.String } && parts.Any(SchemaShapes.SaysEmpty))
            yield return "The only declared value is the empty string.";
        foreach (string limit in Limits(SchemaLimits.Of(parts), type))
            yield return limit;
        if (type is MapType)
        {
            foreach (string pattern in parts.SelectMany(NamePatterns).Distinct())
                yield return pattern;
        }

        if (Default(parts, pointer, context) is { } @default)
            yield return $"Default of the service, as documented: {@default}. It is never sent.";
        if (parts.Any(static part => part.ReadOnly))
            yield return "Read-only: the service sets it.";
        if (parts.Any(static part => part.WriteOnly))
            yield return "Write-only: the service never sends it.";
    }

    /// <summary>What the names of members that have no property look like.</summary>
    public static IEnumerable<string> NamePatterns(OpenApiSchema schema) => schema.NamePatterns.Select(static pattern => $"Pattern of the names: {pattern}");

    private static IEnumerable<string> Limits(SchemaLimits limits, TypeRef type)
    {
        if (Range(limits) is { } range)
            yield return range;
        if (Length(limits, type is ListType or QueryValuesType or TupleType) is { } length)
            yield return length;
        if (limits.MultipleOf is { } factor)
            yield return $"A multiple of {factor.ToString(CultureInfo.InvariantCulture)}.";
        if (limits.UniqueItems)
            yield return "Each item is there once.";
        foreach (string pattern in limits.Patterns)
            yield return $"Pattern: {pattern}";
    }

    private static string? Range(SchemaLimits limits)
    {
        string? from = limits.Minimum is { } minimum ? $"{(minimum.IsExclusive ? "more than" : "at least")} {minimum.Text}" : null;
        string? to = limits.Maximum is { } maximum ? $"{(maximum.IsExclusive ? "less than" : "at most")} {maximum.Text}" : null;
        return Sentence("Range", from, to);
    }

    private static string? Length(SchemaLimits limits, bool isArray)
    {
        (int? minimum, int? maximum, string unit) = isArray ? (limits.MinItems, limits.MaxItems, "items") : (limits.MinLength, limits.MaxLength, "characters");
        return Sentence("Length", minimum is null ? null : $"at least {Text(minimum)} {unit}", maximum is null ? null : $"at most {Text(maximum)} {unit}");
    }

    private static string? Sentence(string title, string? from, string? to)
        => (from, to) switch
        {
            (null, null) => null,
            (null, _) => $"{title}: {to}.",
            (_, null) => $"{title}: {from}.",
            _ => $"{title}: {from}, {to}.",
        };

    private static string Text(int? number) => number!.Value.ToString(CultureInfo.InvariantCulture);

    private static string? Default(IReadOnlyList<OpenApiSchema> parts, string pointer, BindContext context)
    {
        // A referenced schema's default is reported where that schema stands.
        if (parts.FirstOrDefault(static part => part is { IsReference: false, Default: not null }) is not { Default: { } value } schema || OpenApiSchema.IsNull(value))
            return null;
        JsonSchemaType? type = parts.Select(SchemaShapes.NonNullType).FirstOrDefault(static type => type is not null);
        if (IsOfType(value, type))
            return JsonText.Of(value);
        string place = schema == parts[0] ? BindContext.Pointer(pointer, "default") : pointer;
        context.ReportUnsupported("A default", $"its value is no {type.ToString().ToLowerInvariant()}", "It is left out", place);
        return null;
    }

    private static bool IsOfType(SpecNode value, JsonSchemaType? type)
        => type switch
        {
            JsonSchemaType.Integer or JsonSchemaType.Number => value is SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Number },
            JsonSchemaType.Boolean => value is SpecScalar { Kind: ScalarKind.Boolean },
            _ => true,
        };
}
