using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The limits of a parameter: those that say something about its type.</summary>
internal static class ParameterLimitsBinder
{
    public static ParameterLimits Of(OpenApiSchema schema, TypeRef type)
        => type switch
        {
            PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double or PrimitiveKind.Decimal } => OfNumber(schema),
            PrimitiveType { Kind: PrimitiveKind.String } => ParameterLimits.None with { MinLength = schema.MinLength, MaxLength = schema.MaxLength },
            QueryValuesType values => OfList(schema, values.Item),
            ListType list => OfList(schema, list.Item),
            _ => ParameterLimits.None,
        };

    private static ParameterLimits OfNumber(OpenApiSchema schema)
    {
        string? minimum = Limit.Parse(schema.ExclusiveMinimum);
        string? maximum = Limit.Parse(schema.ExclusiveMaximum);
        return ParameterLimits.None with
        {
            Minimum = minimum ?? Limit.Parse(schema.Minimum),
            MinimumIsExclusive = minimum is not null,
            Maximum = maximum ?? Limit.Parse(schema.Maximum),
            MaximumIsExclusive = maximum is not null,
            MultipleOf = Limit.ParseFactor(schema.MultipleOf),
        };
    }

    private static ParameterLimits OfList(OpenApiSchema schema, TypeRef item)
    {
        ParameterLimits items = Tuples.ItemOf(schema) is { } itemSchema ? Of(itemSchema, item) : ParameterLimits.None;
        return ParameterLimits.None with
        {
            MinItems = schema.MinItems,
            MaxItems = schema.MaxItems,
            // Objects are compared by what they are, not by what they hold.
            ItemsAreUnique = schema.UniqueItems && item is PrimitiveType { Kind: not (PrimitiveKind.Json or PrimitiveKind.Bytes) } or OpenEnumType or OpenNumberType,
            Items = items == ParameterLimits.None ? null : items,
        };
    }
}
