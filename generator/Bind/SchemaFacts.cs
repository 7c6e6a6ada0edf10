using System.Globalization;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a schema says beside its description, as sentences for the doc comment.</summary>
internal static class SchemaFacts
{
    public static IEnumerable<string>? Of(OpenApiSchema schema, TypeRef type, string pointer, BindContext context)
        => schema.SaysMore || type is PrimitiveType { Kind: PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds } ? Find(schema, type, pointer, context) : null;

    private static IEnumerable<string> Find(OpenApiSchema schema, TypeRef type, string pointer, BindContext context)
    {
        if (type is PrimitiveType { Kind: PrimitiveKind.UnixMilliseconds })
            yield return "Unit: milliseconds since 1970-01-01T00:00:00Z.";
        if (type is PrimitiveType { Kind: PrimitiveKind.UnixSeconds })
            yield return "Unit: seconds since 1970-01-01T00:00:00Z.";
        if (Range(schema) is { } range)
            yield return range;
        if (Length(schema) is { } length)
            yield return length;
        if (Limit.ParseFactor(schema.MultipleOf) is { } factor)
            yield return $"A multiple of {factor}.";
        if (schema.UniqueItems)
            yield return "Each item is there once.";
        if (!string.IsNullOrEmpty(schema.Pattern))
            yield return $"Pattern: {schema.Pattern}";
        if (Default(schema, pointer, context) is { } @default)
            yield return $"Default of the service, as documented: {@default}. It is never sent.";
        if (schema.ReadOnly)
            yield return "Read-only: the service sets it.";
        if (schema.WriteOnly)
            yield return "Write-only: the service never sends it.";
    }

    private static string? Range(OpenApiSchema schema)
    {
        string? from = Limit.Parse(schema.Minimum) is { } minimum ? $"at least {minimum}" : Limit.Parse(schema.ExclusiveMinimum) is { } above ? $"more than {above}" : null;
        string? to = Limit.Parse(schema.Maximum) is { } maximum ? $"at most {maximum}" : Limit.Parse(schema.ExclusiveMaximum) is { } below ? $"less than {below}" : null;
        return Sentence("Range", from, to);
    }

    private static string? Length(OpenApiSchema schema)
    {
        bool isArray = SchemaShapes.NonNullType(schema) == JsonSchemaType.Array;
        (int? minimum, int? maximum, string unit) = isArray ? (schema.MinItems, schema.MaxItems, "items") : (schema.MinLength, schema.MaxLength, "characters");
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

    private static string? Default(OpenApiSchema schema, string pointer, BindContext context)
    {
        // A referenced schema's default is reported where that schema stands.
        if (schema.IsReference || schema.Default is not { } value || OpenApiSchema.IsNull(value))
            return null;
        if (IsOfType(value, SchemaShapes.NonNullType(schema)))
            return JsonText.Of(value);
        context.ReportUnsupported(
            "A default", $"its value is no {SchemaShapes.NonNullType(schema).ToString().ToLowerInvariant()}", "It is left out", BindContext.Pointer(pointer, "default"));
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
