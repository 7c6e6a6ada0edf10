using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A text, number or boolean that fits its schema: the default, the first of the declared values, or one of the kind.</summary>
internal static class SampleScalar
{
    public static string Of(OpenApiSchema schema, string name, GivenExamples given)
    {
        if (schema.Default is { } value && !OpenApiSchema.IsNull(value) && given.Write(value, schema) is { } json)
            return json;
        return SchemaShapes.Of(schema) switch
        {
            SchemaShape.OpenNumber => EnumValues.Numbers(schema)[0],
            SchemaShape.OpenEnum => OpenEnumBinder.FindValues(schema) is [var first, ..] ? JsonText.Quote(first.Value) : "\"\"",
            _ => OfPrimitive(schema, name),
        };
    }

    /// <summary>Of a schema that is of several types.</summary>
    public static string OfType(OpenApiSchema schema, JsonSchemaType types, string name)
        => (types & JsonSchemaType.String) != 0 ? SampleText.Of(schema, PrimitiveKind.String, name)
            : (types & JsonSchemaType.Number) != 0 ? SampleNumber.Of(schema, PrimitiveKind.Double, name)
            : (types & JsonSchemaType.Integer) != 0 ? SampleNumber.Of(schema, PrimitiveKind.Int64, name)
            : "true";

    private static string OfPrimitive(OpenApiSchema schema, string name)
    {
        // Named in prose, or the declared values of what is no string.
        if (OpenEnumBinder.FindValues(schema) is [var first, ..])
            return JsonText.Quote(first.Value);
        PrimitiveKind kind = PrimitiveTypes.Of(schema);
        if (EnumValues.Raw(schema).Select(value => ScalarJson.Of(value, kind)).FirstOrDefault(static json => json is not null) is { } declared)
            return declared;
        return kind switch
        {
            PrimitiveKind.Boolean => "true",
            PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double or PrimitiveKind.Decimal or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds
                => SampleNumber.Of(schema, kind, name),
            PrimitiveKind.Json => "{}",
            _ => SampleText.Of(schema, kind, name),
        };
    }
}
