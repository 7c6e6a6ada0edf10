using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Path parameters that stand at the same place of the template under another name.</summary>
internal static class PathNames
{
    private static readonly Regex Names = new(@"\{([^{}/]*)\}", RegexOptions.CultureInvariant);

    public static List<(ParameterSource Old, ParameterSource New)> Renamed(OperationSource old, OperationSource now, List<ParameterSource> before, List<ParameterSource> after)
    {
        var renamed = new List<(ParameterSource Old, ParameterSource New)>();
        if (old.Path == now.Path)
            return renamed;
        foreach ((string from, string to) in In(old.Path).Zip(In(now.Path), static (from, to) => (from, to)).Where(static pair => pair.from != pair.to))
        {
            if (Find(before, from) is { } source && Find(after, to) is { } target)
                renamed.Add((source, target));
        }

        return renamed;
    }

    public static IEnumerable<string> In(string path) => Names.Matches(path).Cast<Match>().Select(static match => match.Groups[1].Value);

    private static ParameterSource? Find(List<ParameterSource> parameters, string name)
        => parameters.Find(source => source.In == ParameterLocation.Path && source.Name == name);
}
