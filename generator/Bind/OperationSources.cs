using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>All operations in document order, named.</summary>
internal static class OperationSources
{
    public static List<OperationSource> Collect(BindContext context)
    {
        List<OperationSource> unnamed = context.Settings.Filter.Apply([.. Find(context)], context);
        PathKeyCheck.Run(context);
        Dictionary<string, int> summaries = unnamed
            .GroupBy(static source => OperationNames.FromSummary(source.Operation.Summary) ?? "")
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.OrdinalIgnoreCase);
        NameScope names = NameScope.ForTypes([]);
        return [.. unnamed.Select(source => Name(source, summaries, names, context))];
    }

    private static OperationSource Name(OperationSource source, Dictionary<string, int> summaries, NameScope names, BindContext context)
    {
        string wanted = OperationNames.Of(source, isUnique: summary => summaries[summary] == 1);
        return source with { Name = context.AllocateMember(names, wanted, $"The operation {source.Element}", source.Pointer) };
    }

    private static IEnumerable<OperationSource> Find(BindContext context)
    {
        foreach (KeyValuePair<string, OpenApiPathItem> path in context.Loaded.Document.Paths ?? Enumerable.Empty<KeyValuePair<string, OpenApiPathItem>>())
        {
            string pathPointer = BindContext.Pointer("#/paths", path.Key);
            foreach (KeyValuePair<string, OpenApiOperation> operation in path.Value.Operations)
            {
                string method = operation.Key.ToUpperInvariant();
                string pointer = BindContext.Pointer(pathPointer, operation.Key);
                yield return new OperationSource(path.Key, path.Value, method, operation.Value, pointer, $"{method} {path.Key}", "");
            }
        }
    }
}
