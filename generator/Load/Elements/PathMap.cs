using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The paths of a document: a key that is no path is reported.</summary>
internal static class PathMap
{
    public static ElementMap<OpenApiPathItem>? Of(SpecMapping document, string key, ElementReader reader)
    {
        if (document[key] is not { } node || reader.AsMapping(node) is not { } paths)
            return null;
        var kept = new List<SpecEntry>(paths.Entries.Count);
        foreach (SpecEntry entry in paths.Entries)
        {
            if (entry.Key.StartsWith("/", StringComparison.Ordinal))
                kept.Add(entry);
            else if (!entry.Key.StartsWith("x-", StringComparison.Ordinal))
                reader.Report(entry.KeySpan, $"The key '{entry.Key}'", "a path begins with '/'", entry.Value);
        }

        return new ElementMap<OpenApiPathItem>(new SpecMapping(paths.Span, kept), reader, OpenApiPathItem.Read, hasExtensions: false);
    }
}
