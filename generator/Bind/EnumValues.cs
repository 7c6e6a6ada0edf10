using System.Globalization;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The declared values of a schema by kind. A <c>const</c> is an enum of one.</summary>
internal static class EnumValues
{
    /// <summary>The number type of an enum whose values are all numbers; null for any other.</summary>
    public static PrimitiveKind? NumberKind(OpenApiSchema schema)
    {
        if (schema.Enum.Count == 0)
            return null;
        List<string> numbers = Numbers(schema);
        JsonSchemaType? type = SchemaShapes.NonNullType(schema);
        if (numbers.Count == 0 || (type is not (null or JsonSchemaType.Integer or JsonSchemaType.Number) && !SchemaShapes.IsSeveral(type.Value)))
            return null;
        if (!Raw(schema).All(value => NumberOf(value, type) is not null) || IsBeyondDouble(schema, numbers))
            return null;
        bool isWhole = numbers.TrueForAll(static number => long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        return isWhole && type != JsonSchemaType.Number ? PrimitiveKind.Int64 : type == JsonSchemaType.Integer ? null : PrimitiveKind.Double;
    }

    /// <summary>Whether a whole number is among the values that no <c>long</c> holds.</summary>
    public static bool IsBeyondLong(OpenApiSchema schema) => schema.Enum.Count > 0 && Numbers(schema).Exists(IsBeyondLong);

    /// <summary>The numbers among the values, as JSON writes them.</summary>
    public static List<string> Numbers(OpenApiSchema schema)
        => [.. Raw(schema).Select(value => NumberOf(value, SchemaShapes.NonNullType(schema))).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The types of the values when they are of several; null when one type has them all.</summary>
    public static JsonSchemaType? Mixed(OpenApiSchema schema)
    {
        if (schema.Enum.Count == 0 || SchemaShapes.NonNullType(schema) is { } declared && !SchemaShapes.IsSeveral(declared))
            return null;
        JsonSchemaType types = 0;
        foreach (SpecNode value in Raw(schema))
            types |= TypeOf(value);
        return SchemaShapes.IsSeveral(types) && types != (JsonSchemaType.Integer | JsonSchemaType.Number) ? types : null;
    }

    /// <summary>Whether all values are booleans, null beside them or not.</summary>
    public static bool AreBooleans(OpenApiSchema schema) => Raw(schema).Any() && Raw(schema).All(static value => value is SpecScalar { Kind: ScalarKind.Boolean });

    /// <summary>The values that are not null.</summary>
    public static IEnumerable<SpecNode> Raw(OpenApiSchema schema) => schema.Enum.Where(static value => !OpenApiSchema.IsNull(value));

    /// <summary>A value that is a string, or that the type says is one: YAML's <c>[1, 2]</c> wants quotes that authors forget.</summary>
    public static string? TextOf(SpecNode value, OpenApiSchema schema) => value switch
    {
        SpecScalar { Kind: ScalarKind.String } text => text.Text,
        SpecScalar { Kind: not ScalarKind.Null } unquoted when SchemaShapes.NonNullType(schema) == JsonSchemaType.String => JsonText.Of(unquoted),
        _ => null,
    };

    /// <summary>What a value is called by those who look it up: the text of a string, the number of a number.</summary>
    public static string? KeyOf(SpecNode value, OpenApiSchema schema)
        => OpenApiSchema.IsNull(value) ? null : TextOf(value, schema) ?? NumberOf(value, SchemaShapes.NonNullType(schema));

    // A double would send another number than the one that came.
    private static bool IsBeyondDouble(OpenApiSchema schema, List<string> numbers)
        => schema.Format == "decimal" || (SchemaShapes.NonNullType(schema) != JsonSchemaType.Number && numbers.Exists(IsBeyondLong));

    private static bool IsBeyondLong(string number)
        => number.TrimStart('-') is { Length: > 18 } digits && digits.All(char.IsDigit) && !long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static JsonSchemaType TypeOf(SpecNode value) => value switch
    {
        SpecScalar { Kind: ScalarKind.String } => JsonSchemaType.String,
        SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Number } => NumberOf(value, null) is { } text && text.IndexOfAny(['.', 'e', 'E']) < 0 ? JsonSchemaType.Integer : JsonSchemaType.Number,
        SpecScalar { Kind: ScalarKind.Boolean } => JsonSchemaType.Boolean,
        SpecSequence => JsonSchemaType.Array,
        SpecMapping => JsonSchemaType.Object,
        _ => 0,
    };

    // A number that the document writes as a text is still a number where the type says so.
    private static string? NumberOf(SpecNode value, JsonSchemaType? type)
    {
        string? text = value switch
        {
            SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Number } number => ScalarRules.JsonNumber(number),
            SpecScalar { Kind: ScalarKind.String } quoted when type is JsonSchemaType.Integer or JsonSchemaType.Number => quoted.Text,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) && !double.IsInfinity(parsed) && !double.IsNaN(parsed) ? Plain(text!) : null;
    }

    // 1.0 is the integer 1.
    private static string Plain(string number)
        => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && decimal.Truncate(value) == value
            ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture)
            : number;
}
