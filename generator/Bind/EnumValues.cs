using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The declared values of a schema by kind. A <c>const</c> is an enum of one: Load has made it so.</summary>
internal static class EnumValues
{
    /// <summary>The number type of an enum whose values are all numbers; null for any other.</summary>
    public static PrimitiveKind? NumberKind(IOpenApiSchema schema)
    {
        List<string> numbers = Numbers(schema);
        JsonSchemaType? type = SchemaShapes.NonNullType(schema);
        if (numbers.Count == 0 || (type is not (null or JsonSchemaType.Integer or JsonSchemaType.Number) && !SchemaShapes.IsSeveral(type.Value)) || numbers.Count != CountOfValues(schema))
            return null;
        bool isWhole = numbers.TrueForAll(static number => long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        return isWhole && type != JsonSchemaType.Number ? PrimitiveKind.Int64 : type == JsonSchemaType.Integer ? null : PrimitiveKind.Double;
    }

    /// <summary>The numbers among the values, as JSON writes them.</summary>
    public static List<string> Numbers(IOpenApiSchema schema)
        => [.. Raw(schema).Select(value => NumberOf(value, SchemaShapes.NonNullType(schema))).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The types of the values when they are of several; null when one type has them all.</summary>
    public static JsonSchemaType? Mixed(IOpenApiSchema schema)
    {
        if (SchemaShapes.NonNullType(schema) is { } declared && !SchemaShapes.IsSeveral(declared))
            return null;
        JsonSchemaType types = 0;
        foreach (JsonNode? value in Raw(schema))
            types |= TypeOf(value);
        return SchemaShapes.IsSeveral(types) ? types : null;
    }

    /// <summary>The values that are not null.</summary>
    public static IEnumerable<JsonNode?> Raw(IOpenApiSchema schema)
        => (schema.Enum ?? []).Where(static value => !SchemaShapes.IsNull(value));

    /// <summary>A value that is a string, or that the type says is one: YAML's <c>[1, 2]</c> wants quotes that authors forget.</summary>
    public static string? TextOf(JsonNode? value, IOpenApiSchema schema)
    {
        JsonValueKind? kind = value is JsonValue ? value.GetValueKind() : null;
        bool isUnquoted = SchemaShapes.NonNullType(schema) == JsonSchemaType.String && kind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
        return kind == JsonValueKind.String ? value!.GetValue<string>() : isUnquoted ? value!.ToJsonString() : null;
    }

    /// <summary>What a value is called by those who look it up: the text of a string, the number of a number.</summary>
    public static string? KeyOf(JsonNode? value, IOpenApiSchema schema)
        => SchemaShapes.IsNull(value) ? null : TextOf(value, schema) ?? NumberOf(value, SchemaShapes.NonNullType(schema));

    private static int CountOfValues(IOpenApiSchema schema) => Raw(schema).Select(static value => value!.ToString()).Distinct(StringComparer.Ordinal).Count();

    private static JsonSchemaType TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => NumberOf(value, null) is { } text && text.IndexOfAny(['.', 'e', 'E']) < 0 ? JsonSchemaType.Integer : JsonSchemaType.Number,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        JsonValueKind.Array => JsonSchemaType.Array,
        JsonValueKind.Object => JsonSchemaType.Object,
        _ => 0,
    };

    // A number that the document writes as a text is still a number where the type says so.
    private static string? NumberOf(JsonNode? value, JsonSchemaType? type)
    {
        bool isNumber = value?.GetValueKind() == JsonValueKind.Number;
        bool isText = value?.GetValueKind() == JsonValueKind.String && type is JsonSchemaType.Integer or JsonSchemaType.Number;
        return (isNumber || isText) && double.TryParse(value!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number) && !double.IsNaN(number)
            ? Plain(value.ToString())
            : null;
    }

    // 1.0 is the integer 1.
    private static string Plain(string number)
        => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && decimal.Truncate(value) == value
            ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture)
            : number;
}
