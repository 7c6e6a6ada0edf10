using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4020: a value of <c>enum</c> that stands there twice, or that the schema's type excludes.</summary>
internal static class EnumItems
{
    public static void Check(CheckContext context)
    {
        foreach (OpenApiSchema schema in context.Contents.Schemas)
        {
            if (schema.Node["enum"] is not SpecSequence { Items: var items })
                continue;
            CheckTwice(schema, items, context);
            if (JsonTypes.Declared(schema) is { } type)
                CheckType(schema, items, type, context);
        }
    }

    private static void CheckTwice(OpenApiSchema schema, IReadOnlyList<SpecNode> items, CheckContext context)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
        {
            if (!known.Add(JsonText.Of(items[i])))
                Report(schema, i, $"the value {Values.Describe(items[i])} stands in 'enum' before", "One constant is generated for both.", context);
        }
    }

    // Null is how some versions say that a schema is nullable. What is wrong with many values is said once.
    private static void CheckType(OpenApiSchema schema, IReadOnlyList<SpecNode> items, JsonSchemaType type, CheckContext context)
    {
        int[] wrong = [.. Enumerable.Range(0, items.Count).Where(i => !OpenApiSchema.IsNull(items[i]) && !JsonTypes.Fits(items[i], type))];
        if (wrong.Length == 0)
            return;
        SpecNode first = items[wrong[0]];
        string more = wrong.Length == 1 ? "" : $" (and {Listing.Count(wrong.Length - 1, "more value")} of 'enum')";
        string consequence = JsonTypes.NeedsQuotes(first, type) ? "It is read as that text: put it in quotes." : "No answer that follows the schema can have it.";
        Report(schema, wrong[0], $"{Values.Describe(first)}{more} does not fit the type {JsonTypes.NameOf(type)}", consequence, context);
    }

    private static void Report(OpenApiSchema schema, int index, string problem, string consequence, CheckContext context)
        => context.Report(Descriptors.EnumItem, JsonPointer.Append(CheckContext.Pointer(schema.File, schema.Node, "enum"), index), problem, consequence);
}
