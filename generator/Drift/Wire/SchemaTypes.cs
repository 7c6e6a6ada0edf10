using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The type a schema has in effect: a written-out default is no change.</summary>
internal static class SchemaTypes
{
    /// <summary>Without null. What declares properties is an object, what declares items a list.</summary>
    public static JsonSchemaType? Of(OpenApiSchema schema)
    {
        if (SchemaShapes.NonNullType(schema) is { } type)
            return type;
        if (schema.Items is not null || schema.PrefixItems.Count > 0)
            return JsonSchemaType.Array;
        if (schema.Properties is { Count: > 0 } || schema.AdditionalProperties is not null)
            return JsonSchemaType.Object;
        if (schema.AllOf.Count > 0)
            return SchemaParts.Of(schema).Where(part => part.Resolved != schema).Select(OfPart).FirstOrDefault(static part => part is not null);
        if (schema.Enum.Count > 0)
            return EnumValues.NumberKind(schema) is not null ? JsonSchemaType.Number : EnumValues.Mixed(schema) is null ? JsonSchemaType.String : null;
        return null;
    }

    private static JsonSchemaType? OfPart(OpenApiSchema part)
        => SchemaShapes.NonNullType(part) ?? (part.Properties is { Count: > 0 } || part.Required.Count > 0 ? JsonSchemaType.Object : null);

    /// <summary>Whether the C# type of a value follows from type and format, and not from what is inside.</summary>
    public static bool IsScalar(OpenApiSchema schema)
        => Of(schema) is JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean;

    /// <summary>Whether the C# type of it is a structure, so that null makes another type of it.</summary>
    public static bool IsValueType(OpenApiSchema schema)
        => Of(schema) switch
        {
            JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean => true,
            JsonSchemaType.String => schema.Enum.Count > 0 || schema.Format is "date-time" or "date" or "time" or "uuid" || OpenEnumBinder.FindValues(schema).Count > 0,
            _ => false,
        };
}
