using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The component schemas, each once, however many operations lead to it.</summary>
internal sealed class ComponentComparer(Comparison comparison, SchemaComparer schemas, RenamedSchemas renamed, UseOfBoth use)
{
    private static readonly Place Container = new("#/components/schemas", "#/components/schemas");

    public void Compare()
    {
        ElementMap<OpenApiSchema>? old = comparison.Accepted.Loaded.Document.Components?.Schemas, now = comparison.Present.Loaded.Document.Components?.Schemas;
        foreach (KeyValuePair<string, OpenApiSchema> entry in old?.AsEnumerable() ?? [])
        {
            if (now is null || !now.TryGetValue(entry.Key, out OpenApiSchema after))
                ReportRemoved(entry, now, old!);
            else if (!NodeEquality.Same(entry.Value.Node, after.Node))
                schemas.Compare(entry.Value, after, Container.Down(entry.Key), use.RoleOf(Container.Down(entry.Key)));
        }

        foreach (KeyValuePair<string, OpenApiSchema> entry in now?.AsEnumerable() ?? [])
        {
            if (old?.ContainsKey(entry.Key) != true)
                comparison.Added(Descriptors.SchemaAdded, Container, entry.Key, "added", "", use.RoleOf(Container.Down(entry.Key)));
        }
    }

    private void ReportRemoved(KeyValuePair<string, OpenApiSchema> gone, ElementMap<OpenApiSchema>? now, ElementMap<OpenApiSchema> old)
    {
        string hint = renamed.NewName(gone.Key) is { } name
            ? $" (renamed to '{Excerpt.Of(name)}')"
            : RenameHints.For(gone.Value, gone.Key, (now?.AsEnumerable() ?? []).Where(other => !old.ContainsKey(other.Key)).Select(static other => (other.Key, (OpenApiSchema?)other.Value)));
        comparison.Removed(Descriptors.SchemaRemoved, Container, gone.Key, "removed" + hint, "", use.RoleOf(Container.Down(gone.Key)));
    }
}
