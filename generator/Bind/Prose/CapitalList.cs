namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// A parenthesised list of ALL_CAPS words, "(STEP_SUCCESS, STEP_RETRY, STEP_FAILED)". Conservative: two words or more, nothing else in
/// the parentheses, so that "(e.g., CALL)" or "(HTTP)" name no values.
/// </summary>
internal static class CapitalList
{
    private const string Word = "`?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*`?";

    private static readonly ProsePattern List = new(
        @"\(\s*(" + Word + @"(?:\s*,\s*(?:(?:and|or)\s+)?" + Word + @"|\s+(?:and|or)\s+" + Word + @")+)\s*\)");

    private static readonly ProsePattern Separator = new(@"\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+");

    public static IReadOnlyList<ProseValue> FindValues(string? description)
    {
        // Most texts have no such list, and a pattern takes longer to say so.
        if (description is null || description.IndexOf('(') < 0)
            return [];
        if (List.Match(ProsePattern.Head(description)) is not { Success: true } match)
            return [];
        List<string> values = [.. Separator.Split(match.Groups[1].Value).Select(static word => word.Trim('`')).Distinct(StringComparer.Ordinal)];
        bool areValues = values.Count >= 2 && values.TrueForAll(static value => value.Length > 1);
        return areValues ? [.. values.Select(static value => new ProseValue(value, ""))] : [];
    }
}
