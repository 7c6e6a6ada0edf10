using System.Globalization;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A number within its limits: 1 where that fits, the beginning of 2025 for a time, and 200 for a status.</summary>
internal static class SampleNumber
{
    private const long NewYear = 1_735_689_600;

    public static string Of(OpenApiSchema schema, PrimitiveKind kind, string name)
    {
        bool isWhole = kind is not (PrimitiveKind.Double or PrimitiveKind.Decimal) || SchemaShapes.NonNullType(schema) == JsonSchemaType.Integer;
        decimal wanted = Wanted(kind, name);
        decimal number = Within(wanted, SchemaLimits.Of(SchemaParts.Of(schema)), isWhole);
        return (IsOf(number, kind) ? number : wanted).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static decimal Wanted(PrimitiveKind kind, string name) => kind switch
    {
        PrimitiveKind.UnixSeconds => NewYear,
        PrimitiveKind.UnixMilliseconds => NewYear * 1000,
        _ => name.EndsWith("status", StringComparison.OrdinalIgnoreCase) || name.EndsWith("statusCode", StringComparison.OrdinalIgnoreCase) || name.EndsWith("status_code", StringComparison.Ordinal) ? 200 : 1,
    };

    private static bool IsOf(decimal number, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Int32 => number is >= int.MinValue and <= int.MaxValue,
        PrimitiveKind.Int64 or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds => number is >= long.MinValue and <= long.MaxValue,
        _ => true,
    };

    private static decimal Within(decimal wanted, SchemaLimits limits, bool isWhole)
    {
        try
        {
            // A whole number that is a multiple of 0.5 is one of 1.
            decimal step = isWhole ? Math.Ceiling(limits.MultipleOf ?? 1) : limits.MultipleOf ?? 0;
            return step > 0 ? OfSteps(wanted, limits, step) : OfAny(wanted, limits);
        }
        catch (OverflowException)
        {
            // Limits at the end of all numbers.
            return wanted;
        }
    }

    private static decimal OfSteps(decimal wanted, SchemaLimits limits, decimal step)
    {
        decimal number = Math.Ceiling(wanted / step) * step;
        if (limits.Minimum is { } least && (number < least.Value || (number == least.Value && least.IsExclusive)))
            number = (least.IsExclusive ? Math.Floor(least.Value / step) + 1 : Math.Ceiling(least.Value / step)) * step;
        if (limits.Maximum is { } most && (number > most.Value || (number == most.Value && most.IsExclusive)))
            number = (most.IsExclusive ? Math.Ceiling(most.Value / step) - 1 : Math.Floor(most.Value / step)) * step;
        return number;
    }

    private static decimal OfAny(decimal wanted, SchemaLimits limits)
    {
        (decimal? least, decimal? most) = (limits.Minimum?.Value, limits.Maximum?.Value);
        if (!(wanted < least || wanted > most || (wanted == least && limits.Minimum!.Value.IsExclusive) || (wanted == most && limits.Maximum!.Value.IsExclusive)))
            return wanted;
        return (least, most) switch
        {
            ({ } from, { } to) => from + ((to - from) / 2),
            ({ } from, null) => from + 1,
            (null, { } to) => to - 1,
            _ => wanted,
        };
    }
}
