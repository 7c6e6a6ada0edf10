using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The C# type of a string, number or boolean. An unknown format changes nothing: it is never a type's name.</summary>
internal static class PrimitiveTypes
{
    public static PrimitiveKind Of(OpenApiSchema schema)
        => (Choice.NumberInText(schema) ?? SchemaShapes.NonNullType(schema)) switch
        {
            JsonSchemaType.String when schema.ContentEncoding is "base64" => PrimitiveKind.Bytes,
            JsonSchemaType.String => OfString(schema.Format),
            JsonSchemaType.Integer when EnumValues.IsBeyondLong(schema) => PrimitiveKind.Decimal,
            JsonSchemaType.Integer => EpochUnit.Find(schema.Description) ?? OfInteger(schema.Format),
            JsonSchemaType.Number => OfNumber(schema),
            JsonSchemaType.Boolean => PrimitiveKind.Boolean,
            _ => PrimitiveKind.Json,
        };

    private static PrimitiveKind OfString(string? format)
        => format switch
        {
            "date-time" => PrimitiveKind.DateTimeOffset,
            "date" => PrimitiveKind.DateOnly,
            "time" => PrimitiveKind.TimeOnly,
            "uuid" => PrimitiveKind.Guid,
            "uri" => PrimitiveKind.Uri,
            "byte" => PrimitiveKind.Bytes,
            _ => PrimitiveKind.String,
        };

    // No format is long: an integer that overflows int would lose a page.
    private static PrimitiveKind OfInteger(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint16" or "uint8" => PrimitiveKind.Int32,
        // Half of its values are beyond long; decimal holds them all.
        "uint64" => PrimitiveKind.Decimal,
        "unix-time" or "unixtime" or "unix-timestamp" or "epoch" or "epoch-seconds" or "timestamp" => PrimitiveKind.UnixSeconds,
        "unix-time-ms" or "unix-time-millis" or "epoch-ms" or "epoch-millis" or "timestamp-ms" => PrimitiveKind.UnixMilliseconds,
        _ => PrimitiveKind.Int64,
    };

    private static PrimitiveKind OfNumber(OpenApiSchema schema) => schema.Format == "decimal" ? PrimitiveKind.Decimal : PrimitiveKind.Double;
}
