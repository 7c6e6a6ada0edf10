using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Whether what a schema says again of an inherited property can be read as the type that the base class gives it.</summary>
internal static class Redeclaration
{
    private const int MaxDepth = 16;

    public static bool Fits(OpenApiSchema inherited, OpenApiSchema again, int depth = 0)
    {
        (OpenApiSchema wide, OpenApiSchema narrow) = (Unwrap(inherited), Unwrap(again));
        if (wide == narrow)
            return true;
        SchemaShape shape = SchemaShapes.Of(wide);
        SchemaShape other = SchemaShapes.Of(narrow);
        if (depth > MaxDepth)
            return false;
        // A type that says nothing takes everything, and one that says nothing more adds nothing.
        if (shape == SchemaShape.Any || (other == SchemaShape.Any && narrow.Alternatives.Count == 0))
            return true;
        return (shape, other) switch
        {
            (SchemaShape.Array, SchemaShape.Array) => Tuples.ItemOf(wide) is not { } item || (Tuples.ItemOf(narrow) is { } narrower && Fits(item, narrower, depth + 1)),
            (SchemaShape.Map, SchemaShape.Map) => wide.AdditionalProperties is null || (narrow.AdditionalProperties is not null && Fits(wide.AdditionalProperties, narrow.AdditionalProperties, depth + 1)),
            _ => KindOf(wide, shape) is { } kind && KindOf(narrow, other) is { } narrowKind && Takes(kind, narrowKind),
        };
    }

    /// <summary>Whether a property is a string, with declared values or without.</summary>
    public static bool IsText(OpenApiSchema schema)
    {
        OpenApiSchema target = Unwrap(schema);
        return KindOf(target, SchemaShapes.Of(target)) == PrimitiveKind.String || SchemaShapes.Of(target) == SchemaShape.Any;
    }

    private static bool Takes(PrimitiveKind wide, PrimitiveKind narrow)
        => wide == narrow || wide switch
        {
            PrimitiveKind.String => narrow is PrimitiveKind.DateTimeOffset or PrimitiveKind.DateOnly or PrimitiveKind.TimeOnly or PrimitiveKind.Guid or PrimitiveKind.Uri or PrimitiveKind.Bytes,
            PrimitiveKind.Double or PrimitiveKind.Decimal => narrow is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds,
            PrimitiveKind.Int64 => narrow is PrimitiveKind.Int32 or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds,
            _ => false,
        };

    private static PrimitiveKind? KindOf(OpenApiSchema schema, SchemaShape shape) => shape switch
    {
        SchemaShape.OpenEnum or SchemaShape.Text => PrimitiveKind.String,
        SchemaShape.OpenNumber => EnumValues.NumberKind(schema),
        SchemaShape.Primitive => PrimitiveTypes.Of(schema),
        _ => null,
    };

    private static OpenApiSchema Unwrap(OpenApiSchema schema)
    {
        OpenApiSchema target = schema.Resolved;
        for (int i = 0; i < MaxDepth && SchemaShapes.Wrapped(target) is { } wrapped; i++)
            target = wrapped.Resolved;
        return target;
    }
}
