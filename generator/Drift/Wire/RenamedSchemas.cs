using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Components that are gone, with those that took their place: the same schema under a new name.</summary>
internal sealed class RenamedSchemas
{
    private const string Root = "#/components/schemas";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public static RenamedSchemas Of(LoadedDocument accepted, LoadedDocument present)
    {
        var renamed = new RenamedSchemas();
        List<KeyValuePair<string, OpenApiSchema>> added = [.. Only(present, accepted)];
        foreach (KeyValuePair<string, OpenApiSchema> gone in Only(accepted, present))
        {
            int index = added.FindIndex(other => NodeEquality.Same(gone.Value.Node, other.Value.Node));
            if (index < 0)
                continue;
            renamed._names.Add(gone.Key, added[index].Key);
            added.RemoveAt(index);
        }

        return renamed;
    }

    /// <summary>The name that a component has now; null where it was not renamed.</summary>
    public string? NewName(string name) => _names.TryGetValue(name, out string now) ? now : null;

    /// <summary>Whether two references lead to the same component.</summary>
    public bool AreSame(string old, string now)
        => old == now || (old.StartsWith(Root, StringComparison.Ordinal) && NewName(References.NameOf(old)) is { } name && now == JsonPointer.Append(Root, name));

    private static IEnumerable<KeyValuePair<string, OpenApiSchema>> Only(LoadedDocument one, LoadedDocument other)
        => (one.Document.Components?.Schemas ?? Enumerable.Empty<KeyValuePair<string, OpenApiSchema>>())
            .Where(entry => other.Document.Components?.Schemas?.ContainsKey(entry.Key) != true);
}
