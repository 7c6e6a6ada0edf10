using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4010: a default that its own schema refuses. That it is no number or boolean where one is wanted, the generator says (UWG1007).</summary>
internal static class Defaults
{
    public static void Check(CheckContext context)
    {
        foreach (OpenApiSchema schema in context.Contents.Schemas)
        {
            if (schema.SaysMore && schema.Node["default"] is { } value && !OpenApiSchema.IsNull(value) && Problem(value, schema) is { } problem)
                context.Report(Descriptors.DefaultOutside, CheckContext.Pointer(schema.File, schema.Node, "default"), problem, "A service that follows its schema refuses what it says it assumes.");
        }
    }

    private static string? Problem(SpecNode value, OpenApiSchema schema)
    {
        OpenApiSchema body = SchemaShapes.Wrapped(schema) is { } wrapped ? wrapped.Resolved : schema;
        string name = $"the default {Values.Describe(value)}";
        return WrongKind(value, SchemaShapes.NonNullType(body)) is { } expected ? $"{name} is no {expected}"
            : Outside(value, schema) is { } limit ? $"{name} is {limit}"
            : IsUnlisted(value, body) ? $"{name} is none of the values of 'enum'"
            : null;
    }

    private static string? WrongKind(SpecNode value, JsonSchemaType? type) => type switch
    {
        JsonSchemaType.Array when value is not SpecSequence => "list",
        JsonSchemaType.Object when value is not SpecMapping => "object",
        JsonSchemaType.String when value is not SpecScalar => "string",
        _ => null,
    };

    private static string? Outside(SpecNode value, OpenApiSchema schema)
    {
        if (Number.Of(value) is { } number && SchemaShapes.NonNullType(schema) is JsonSchemaType.Integer or JsonSchemaType.Number)
            return NumberRange.Violation(number, schema);
        return value is SpecScalar { Kind: ScalarKind.String } text && SchemaShapes.NonNullType(schema) == JsonSchemaType.String
            ? Values.LengthViolation(text.Text, schema)
            : null;
    }

    private static bool IsUnlisted(SpecNode value, OpenApiSchema schema)
    {
        if (value is SpecSequence list && schema.Items?.Resolved is { Enum.Count: > 0 } items)
            return list.Items.Any(item => IsUnlisted(item, items));
        return value is SpecScalar && schema.Enum.Count > 0 && !Values.IsListed(value, schema);
    }
}
