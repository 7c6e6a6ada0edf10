using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Lists that say what stands where: <c>prefixItems</c>, or a list behind <c>items</c>.</summary>
internal static class Tuples
{
    /// <summary>A class of more positions is of no use to anybody.</summary>
    private const int MaxPositions = 200;

    private const int MaxDepth = 8;

    /// <summary>Whether the positions differ, so that a list of one type cannot hold them.</summary>
    public static bool Is(OpenApiSchema schema)
        => schema.PrefixItems is { Count: > 0 and <= MaxPositions } positions
            && !(positions.Skip(1).All(position => IsAlike(positions[0], position, 0)) && (schema.MoreItems is not { } more || IsAlike(positions[0], more, 0)));

    /// <summary>What every item of a list is; null for anything.</summary>
    public static OpenApiSchema? ItemOf(OpenApiSchema schema) => Item(schema).Schema;

    /// <summary>Where it stands.</summary>
    public static string ItemPointer(OpenApiSchema schema, string pointer) => BindContext.Pointer(pointer, Item(schema).Tokens);

    public static void ReportTooLong(OpenApiSchema schema, string pointer, BindContext context)
    {
        if (schema.PrefixItems.Count > MaxPositions)
            context.ReportUnsupported("A list with a schema for each position", "it has too many of them", "A list of JsonElement is generated in its place", pointer, Read.PointerTarget.Key);
    }

    private static (OpenApiSchema? Schema, string[] Tokens) Item(OpenApiSchema schema)
    {
        IReadOnlyList<OpenApiSchema> positions = schema.PrefixItems;
        if (positions.Count == 0)
            return (schema.Items, ["items"]);
        return (positions.Count > MaxPositions ? null : positions[0], [schema.PrefixKeyword, "0"]);
    }

    /// <summary>Whether two schemas give one C# type. Where that is not plain they do not: what leads on to other schemas may lead back here.</summary>
    private static bool IsAlike(OpenApiSchema one, OpenApiSchema other, int depth)
    {
        if (SchemaShapes.IsNullable(one) != SchemaShapes.IsNullable(other))
            return false;
        if (SameSchema.Of(one, other))
            return true;
        (OpenApiSchema first, OpenApiSchema second) = (one.Resolved, other.Resolved);
        if (depth > MaxDepth || IsMore(first) || IsMore(second) || SchemaShapes.NonNullType(first) != SchemaShapes.NonNullType(second))
            return false;
        return SchemaShapes.NonNullType(first) switch
        {
            null => IsAnything(first) && IsAnything(second),
            JsonSchemaType.Array => first.Items is { } item && second.Items is { } otherItem && IsAlike(item, otherItem, depth + 1),
            JsonSchemaType.Object => false,
            _ => PrimitiveTypes.Of(first) == PrimitiveTypes.Of(second) && PrimitiveTypes.Of(first) != PrimitiveKind.Json,
        };
    }

    private static bool IsMore(OpenApiSchema schema)
        => schema.AllOf.Count + schema.Alternatives.Count + schema.Enum.Count + schema.PrefixItems.Count > 0
            || (SchemaShapes.NonNullType(schema) == JsonSchemaType.String && OpenEnumBinder.FindProseValues(schema.Description).Count > 0);

    private static bool IsAnything(OpenApiSchema schema)
        => schema is { Properties: null, Items: null, AdditionalProperties: null, PatternProperties: null };
}
