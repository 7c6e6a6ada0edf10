using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Which paths and operations came and went.</summary>
internal sealed class PathComparer(Comparison comparison, OperationPairs pairs)
{
    private const string Root = "#/paths";

    public void Compare()
    {
        foreach (IGrouping<string, OperationSource> path in pairs.Removed.GroupBy(static source => source.Path, StringComparer.Ordinal))
            ReportRemoved(path.Key, [.. path]);
        foreach (IGrouping<string, OperationSource> path in pairs.Added.GroupBy(static source => source.Path, StringComparer.Ordinal))
            ReportAdded(path.Key, [.. path]);
    }

    private void ReportRemoved(string path, OperationSource[] operations)
    {
        string methods = string.Join(", ", operations.Select(static source => source.HttpMethod));
        if (!HasPath(comparison.Present, path))
        {
            comparison.Removed(Descriptors.PathRemoved, new Place(Root, Root), path, $"{methods} removed{PathHint(path, operations)}", "Calls of shipped clients fail.");
            return;
        }

        foreach (OperationSource source in operations)
        {
            string parent = JsonPointer.Append(Root, path);
            OperationSource[] others = [.. pairs.Added.Where(other => other.Path == path)];
            string hint = others.Length == 1 ? $" (its method became {others[0].HttpMethod}?)" : "";
            comparison.Removed(Descriptors.OperationRemoved, new Place(parent, parent), JsonPointer.Last(source.Pointer)!, $"removed{hint}", "Calls of shipped clients fail.");
        }
    }

    private void ReportAdded(string path, OperationSource[] operations)
    {
        string parent = JsonPointer.Append(Root, path);
        if (!HasPath(comparison.Accepted, path))
            comparison.Added(Descriptors.OperationAdded, new Place(Root, Root), path, $"{string.Join(", ", operations.Select(static source => source.HttpMethod))} added", "");
        else
        {
            foreach (OperationSource source in operations)
                comparison.Added(Descriptors.OperationAdded, new Place(parent, parent), JsonPointer.Last(source.Pointer)!, "added", "");
        }
    }

    private static bool HasPath(BoundDocument document, string path) => document.Operations.Any(source => source.Path == path);

    /// <summary>A new path that is the old one under another version, or that has the same operations.</summary>
    private string PathHint(string path, OperationSource[] operations)
    {
        string? found = pairs.Added.Select(static source => source.Path).Distinct().FirstOrDefault(other => Segments(other) == Segments(path))
            ?? pairs.Added.FirstOrDefault(other => NodeEquality.Same(other.Operation.Node, operations[0].Operation.Node))?.Path;
        return found is null ? "" : $" (moved to '{Excerpt.Of(found)}'?)";
    }

    private static string Segments(string path)
        => string.Join("/", OperationPairs.ShapeOf(path).Split('/').Where(static segment => !OperationNames.IsVersion(segment)));
}
