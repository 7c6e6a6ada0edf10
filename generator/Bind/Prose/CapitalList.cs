using System.Text.RegularExpressions;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// A parenthesised list of ALL_CAPS words, "(STEP_SUCCESS, STEP_RETRY, STEP_FAILED)". Conservative: two words or more, nothing else in
/// the parentheses, so that "(e.g., CALL)" or "(HTTP)" name no values.
/// </summary>
internal static class CapitalList
{
    private const string Word = "`?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*`?";

    private static readonly Regex List = new(
        @"\(\s*(" + Word + @"(?:\s*,\s*(?:(?:and|or)\s+)?" + Word + @"|\s+(?:and|or)\s+" + Word + @")+)\s*\)",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static readonly Regex Separator = new(@"\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static IReadOnlyList<ProseValue> FindValues(string? description)
    {
        if (description is null || !TryMatch(description, out string list))
            return [];
        List<string> values = [.. Separator.Split(list).Select(static word => word.Trim('`')).Distinct(StringComparer.Ordinal)];
        return values.Count >= 2 && values.TrueForAll(static value => value.Length > 1) ? [.. values.Select(static value => new ProseValue(value, ""))] : [];
    }

    private static bool TryMatch(string description, out string list)
    {
        try
        {
            Match match = List.Match(description);
            list = match.Groups[1].Value;
            return match.Success;
        }
        catch (RegexMatchTimeoutException)
        {
            // Prose made to be slow names no values.
            list = "";
            return false;
        }
    }
}
