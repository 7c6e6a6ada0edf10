using System.Globalization;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4019: examples against their schemas, the first problem of each.</summary>
internal static class Examples
{
    public static void Check(CheckContext context)
    {
        foreach (OpenApiSchema schema in context.Contents.Schemas)
        {
            if (schema.Node["example"] is { } example)
                CheckOne(example, new ExampleHolder(schema, schema.File, schema.Node, IsSerialized: false), ["example"], context);
            IReadOnlyList<SpecNode> list = (schema.Node["examples"] as SpecSequence)?.Items ?? [];
            for (int i = 0; i < list.Count; i++)
                CheckOne(list[i], new ExampleHolder(schema, schema.File, schema.Node, IsSerialized: false), ["examples", i.ToString(CultureInfo.InvariantCulture)], context);
        }

        foreach (ExampleHolder holder in context.Contents.ExampleHolders)
            CheckHolder(holder, context);
    }

    private static void CheckHolder(ExampleHolder holder, CheckContext context)
    {
        if (holder.Owner["example"] is { } example)
            CheckOne(example, holder, ["example"], context);
        foreach (SpecEntry named in (holder.Owner["examples"] as SpecMapping)?.Entries ?? [])
        {
            if (named.Value is SpecMapping mapping && (mapping.Find("value") ?? mapping.Find("dataValue")) is { } value)
                CheckOne(value.Value, holder, ["examples", named.Key, value.Key], context);
        }
    }

    private static void CheckOne(SpecNode example, ExampleHolder holder, string[] place, CheckContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        // Without a value it is no example.
        if (OpenApiSchema.IsNull(example) || new ExampleChecker(holder.IsSerialized).Find(example, holder.Schema) is not { } problem)
            return;
        string member = problem.Path.Count == 0 ? "" : $" at '{string.Join(".", problem.Path.Select(Excerpt.Of))}'";
        string pointer = CheckContext.Pointer(holder.File, holder.Owner, [.. place, .. problem.Path]);
        context.Report(Descriptors.BrokenExample, pointer, $"in the example{member}, {problem.Text}");
    }
}
