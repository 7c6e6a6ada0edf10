using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Which operations are generated: the metadata <c>IncludeTags</c>, <c>IncludePaths</c> and <c>ExcludePaths</c>.</summary>
internal sealed record OperationFilter(EquatableArray<string> IncludeTags, EquatableArray<string> IncludePaths, EquatableArray<string> ExcludePaths)
{
    public bool IsSet => IncludeTags.Count + IncludePaths.Count + ExcludePaths.Count > 0;

    /// <summary>The operations that are wanted. What names none of them is reported: it is stale, or a slip of the pen.</summary>
    public List<OperationSource> Apply(List<OperationSource> sources, BindContext context)
    {
        if (!IsSet)
            return sources;
        ReportIdle("IncludeTags", IncludeTags, tag => sources.Exists(source => HasTag(source, tag)), context);
        ReportIdle("IncludePaths", IncludePaths, path => sources.Exists(source => IsAt(source, path)), context);
        ReportIdle("ExcludePaths", ExcludePaths, path => sources.Exists(source => IsAt(source, path)), context);
        return sources.FindAll(IsWanted);
    }

    // An operation is wanted by its tag or by its path; what is excluded is out in any case.
    public bool IsWanted(OperationSource source)
    {
        bool isIncluded = IncludeTags.Count + IncludePaths.Count == 0 || IncludeTags.Any(tag => HasTag(source, tag)) || IncludePaths.Any(path => IsAt(source, path));
        return isIncluded && !ExcludePaths.Any(path => IsAt(source, path));
    }

    private static bool HasTag(OperationSource source, string tag)
        => source.Operation.Tags?.Any(declared => string.Equals(declared, tag, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary><c>*</c> stands for anything within a segment, <c>**</c> for anything.</summary>
    private static bool IsAt(OperationSource source, string glob)
    {
        string pattern = Regex.Escape(glob).Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*");
        return Regex.IsMatch(source.Path, $"^{pattern}$", RegexOptions.CultureInvariant);
    }

    private static void ReportIdle(string metadata, EquatableArray<string> values, Func<string, bool> isUsed, BindContext context)
    {
        foreach (string value in values.Where(value => !isUsed(value)))
            context.Report(Descriptors.IdleOption, default(SourceSpan), metadata, value);
    }
}
