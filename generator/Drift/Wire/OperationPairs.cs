using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// Which operation of the accepted document is which of the present one: by method and path, where the names in a path's braces do not matter.
/// </summary>
internal sealed class OperationPairs
{
    private static readonly Regex Braces = new(@"\{[^{}/]*\}", RegexOptions.CultureInvariant);

    public List<(OperationSource Old, OperationSource New)> Kept { get; } = [];

    public List<OperationSource> Removed { get; } = [];

    public List<OperationSource> Added { get; } = [];

    public static OperationPairs Of(IReadOnlyList<OperationSource> old, IReadOnlyList<OperationSource> now)
    {
        var pairs = new OperationPairs();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, OperationSource> exact = Index(now, static source => source.Element), shapes = Index(now, Shape);
        foreach (OperationSource source in old)
        {
            if ((exact.TryGetValue(source.Element, out OperationSource match) || shapes.TryGetValue(Shape(source), out match)) && kept.Add(match.Pointer))
                pairs.Kept.Add((source, match));
            else
                pairs.Removed.Add(source);
        }

        pairs.Added.AddRange(now.Where(source => !kept.Contains(source.Pointer)));
        return pairs;
    }

    /// <summary>The path with nameless braces.</summary>
    public static string ShapeOf(string path) => Braces.Replace(path, "{}");

    private static string Shape(OperationSource source) => $"{source.HttpMethod} {ShapeOf(source.Path)}";

    private static Dictionary<string, OperationSource> Index(IReadOnlyList<OperationSource> sources, Func<OperationSource, string> key)
        => sources.GroupBy(key, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
}
