using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>The types of values in the document.</summary>
internal static class JsonTypes
{
    private static readonly (JsonSchemaType Type, string Name)[] Names =
    [
        (JsonSchemaType.String, "string"), (JsonSchemaType.Integer, "integer"), (JsonSchemaType.Number, "number"), (JsonSchemaType.Boolean, "boolean"),
        (JsonSchemaType.Object, "object"), (JsonSchemaType.Array, "array"), (JsonSchemaType.Null, "null"),
    ];

    /// <summary>What <c>type</c> says, with null where other keywords add it; null where nothing is said.</summary>
    public static JsonSchemaType? Declared(OpenApiSchema schema) => schema.Keyword("type") is null ? null : schema.Type;

    public static bool Fits(SpecNode value, JsonSchemaType types) => (TypesOf(value) & types) != 0;

    /// <summary>Whether YAML took for something else what only wants quotes.</summary>
    public static bool NeedsQuotes(SpecNode value, JsonSchemaType types) => (types & JsonSchemaType.String) != 0 && value is SpecScalar { Kind: not ScalarKind.Null };

    /// <summary>With its article.</summary>
    public static string NameOf(SpecNode value) => value switch
    {
        SpecScalar { Kind: ScalarKind.String } => "a string",
        SpecScalar { Kind: ScalarKind.Null } => "null",
        SpecScalar { Kind: ScalarKind.Boolean } => "a boolean",
        SpecScalar => "a number",
        SpecSequence => "a list",
        _ => "an object",
    };

    public static string NameOf(JsonSchemaType types) => string.Join(" or ", Names.Where(name => (types & name.Type) != 0).Select(static name => $"'{name.Name}'"));

    private static JsonSchemaType TypesOf(SpecNode value) => value switch
    {
        SpecScalar { Kind: ScalarKind.String } => JsonSchemaType.String,
        SpecScalar { Kind: ScalarKind.Null } => JsonSchemaType.Null,
        SpecScalar { Kind: ScalarKind.Boolean } => JsonSchemaType.Boolean,
        SpecScalar scalar => IsWhole(scalar) ? JsonSchemaType.Integer | JsonSchemaType.Number : JsonSchemaType.Number,
        SpecSequence => JsonSchemaType.Array,
        _ => JsonSchemaType.Object,
    };

    // 1.0 is an integer.
    private static bool IsWhole(SpecScalar scalar) => scalar.Kind == ScalarKind.Integer || (Number.Of(scalar) is { } number && decimal.Truncate(number) == number);
}
