using System.Globalization;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The number of the first page or item. A wrong one would skip a page: where the document leaves it open, there is none.</summary>
internal static class FirstNumber
{
    public static long? Of(ParameterModel parameter, OpenApiSchema? schema, PageStep step)
    {
        if (schema?.Default is { } declared && !OpenApiSchema.IsNull(declared))
            return Integer(declared) is 0 or 1 ? Integer(declared) : null;
        if (PagingProse.FirstPage(parameter.Documentation) is { } said)
            return said;
        long? minimum = Minimum(schema);
        if (minimum == 1)
            return 1;
        // Many write a minimum of 0 for a page that begins at 1.
        bool isOpen = step == PageStep.Page ? minimum is not null : PagingWords.Key(parameter.WireName) == "startindex";
        return isOpen ? null : step == PageStep.Page ? 1 : 0;
    }

    private static long? Integer(SpecNode node)
        => node is SpecScalar { Kind: ScalarKind.Integer, Text: var text }
            && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long value) ? value : null;

    private static long? Minimum(OpenApiSchema? schema)
        => schema is not null && SchemaLimits.Of(SchemaParts.Of(schema)).Minimum is { Value: > int.MinValue and < int.MaxValue } minimum && decimal.Truncate(minimum.Value) == minimum.Value
            ? (long)minimum.Value + (minimum.IsExclusive ? 1 : 0)
            : null;
}
