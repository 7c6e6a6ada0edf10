using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>A number against the limits of its schema.</summary>
internal static class NumberRange
{
    /// <summary>In words, behind "is"; null when the number is within.</summary>
    public static string? Violation(decimal number, OpenApiSchema schema)
    {
        if (Number.Parse(schema.Minimum) is { } minimum && number < minimum)
            return $"below the minimum {Number.Text(minimum)}";
        if (Number.Parse(schema.Maximum) is { } maximum && number > maximum)
            return $"above the maximum {Number.Text(maximum)}";
        if (Number.Parse(schema.ExclusiveMinimum) is { } above && number <= above)
            return $"not above {Number.Text(above)}, as 'exclusiveMinimum' wants it";
        return Number.Parse(schema.ExclusiveMaximum) is { } below && number >= below ? $"not below {Number.Text(below)}, as 'exclusiveMaximum' wants it" : null;
    }
}
