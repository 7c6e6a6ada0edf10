using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>Whether a schema takes the kind of JSON that the service sends.</summary>
internal static class JsonTypes
{
    public static bool Takes(OpenApiSchema schema, Observation seen) => schema.Type is { } types && (types & Of(seen)) != 0;

    /// <summary>No part of it says what it is.</summary>
    public static bool TakesAnything(SchemaPlace place)
        => SchemaWalk.Parts(place).All(static part => SchemaShapes.NonNullType(part.Schema) is null && part.Schema is { Enum.Count: 0, Properties: null });

    // The runtime's words. A number that is no integer where one is declared is no news if the document says integer still.
    private static JsonSchemaType Of(Observation seen) => seen.Found switch
    {
        "a string" => JsonSchemaType.String,
        "a number" when seen.Expected.StartsWith("an integer", StringComparison.Ordinal) => JsonSchemaType.Number,
        "a number" => JsonSchemaType.Number | JsonSchemaType.Integer,
        "a boolean" => JsonSchemaType.Boolean,
        "an object" => JsonSchemaType.Object,
        "an array" => JsonSchemaType.Array,
        "null" => JsonSchemaType.Null,
        _ => 0,
    };
}
