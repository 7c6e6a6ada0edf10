using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The limits of a parameter: those that say something about its type.</summary>
internal static class ParameterLimitsBinder
{
    public static ParameterLimits Of(OpenApiSchema schema, TypeRef type)
        => type switch
        {
            PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double or PrimitiveKind.Decimal } => OfNumber(LimitsOf(schema)),
            PrimitiveType { Kind: PrimitiveKind.String } => OfText(LimitsOf(schema)),
            QueryValuesType values => OfList(schema, values.Item),
            ListType list => OfList(schema, list.Item),
            _ => ParameterLimits.None,
        };

    private static SchemaLimits LimitsOf(OpenApiSchema schema) => SchemaLimits.Of(SchemaParts.Of(schema));

    private static ParameterLimits OfText(SchemaLimits limits) => ParameterLimits.None with { MinLength = limits.MinLength, MaxLength = limits.MaxLength };

    private static ParameterLimits OfNumber(SchemaLimits limits)
        => ParameterLimits.None with
        {
            Minimum = limits.Minimum?.Text,
            MinimumIsExclusive = limits.Minimum is { IsExclusive: true },
            Maximum = limits.Maximum?.Text,
            MaximumIsExclusive = limits.Maximum is { IsExclusive: true },
            MultipleOf = limits.MultipleOf?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    private static ParameterLimits OfList(OpenApiSchema schema, TypeRef item)
    {
        SchemaLimits limits = LimitsOf(schema);
        OpenApiSchema? itemSchema = SchemaParts.Of(schema).Select(Tuples.ItemOf).FirstOrDefault(static items => items is not null);
        ParameterLimits items = itemSchema is null ? ParameterLimits.None : Of(itemSchema, item);
        return ParameterLimits.None with
        {
            MinItems = limits.MinItems,
            MaxItems = limits.MaxItems,
            // Objects are compared by what they are, not by what they hold.
            ItemsAreUnique = limits.UniqueItems && item is PrimitiveType { Kind: not (PrimitiveKind.Json or PrimitiveKind.Bytes) } or OpenEnumType or OpenNumberType,
            Items = items == ParameterLimits.None ? null : items,
        };
    }
}
