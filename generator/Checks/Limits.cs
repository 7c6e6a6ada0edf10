using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4010: limits that nothing can keep.</summary>
internal static class Limits
{
    public static void Check(CheckContext context)
    {
        foreach (OpenApiSchema schema in context.Contents.Schemas)
        {
            if (!schema.SaysMore)
                continue;
            Compare(schema, "minimum", Number.Parse(schema.Minimum ?? schema.ExclusiveMinimum), "maximum", Number.Parse(schema.Maximum ?? schema.ExclusiveMaximum), context);
            Compare(schema, "minLength", schema.MinLength, "maxLength", schema.MaxLength, context);
            Compare(schema, "minItems", schema.MinItems, "maxItems", schema.MaxItems, context);
        }
    }

    private static void Compare(OpenApiSchema schema, string lower, decimal? minimum, string upper, decimal? maximum, CheckContext context)
    {
        if (minimum is { } from && maximum is { } to && from > to)
        {
            context.Report(
                Descriptors.DefaultOutside,
                CheckContext.Pointer(schema.File, schema.Node, lower),
                $"'{lower}' is {Number.Text(from)}, which is more than '{upper}' {Number.Text(to)}",
                "No value keeps both.");
        }
    }
}
