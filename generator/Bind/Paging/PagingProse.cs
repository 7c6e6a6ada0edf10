using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What descriptions say for or against paging.</summary>
internal static class PagingProse
{
    private static readonly ProsePattern Address = Pattern(@"\b(urls?|uris?|links?|hyperlinks?|href)\b");
    private static readonly ProsePattern Time = Pattern(
        @"\b(dates?|datetime|timestamps?|times?|rfc ?3339|iso ?8601|epoch|unix|created|updated|time ?zones?|utc|(milli)?seconds|minutes|hours|days)\b");
    private static readonly ProsePattern Identity = Pattern(@"\b(cursors?|tokens?|ids?|identifiers?|objects?)\b");
    private static readonly ProsePattern OtherOffset = Pattern(@"\b(bytes?|characters?|pixels?|duration)\b");
    private static readonly ProsePattern PageIdentity = Pattern(@"\bpage('s)? (id|identifier|name|slug|type|title)\b|\b(id|name|slug|title) of (the|a) page\b");
    private static readonly ProsePattern ThisPageOnly = Pattern(@"\b(returned|(this|the|current) page|this (request|response))\b");
    private static readonly ProsePattern FromZero = Pattern(@"\b(zero|0)[- ](based|indexed)\b|\bstart(s|ing)? (at|from|with) (0|zero)\b|\bfirst page is (0|zero)\b");
    private static readonly ProsePattern FromOne = Pattern(@"\b(one|1)[- ](based|indexed)\b|\bstart(s|ing)? (at|from|with) (1|one)\b|\bfirst page is (1|one)\b");

    public static bool SaysAddress(Documentation text) => Address.IsMatch(Text(text));

    /// <summary>A point in time, and nothing that could be a place in a list.</summary>
    public static bool SaysTime(Documentation text) => Time.IsMatch(Text(text)) && !SaysIdentity(text);

    public static bool SaysIdentity(Documentation text) => Identity.IsMatch(Text(text));

    public static bool SaysOtherOffset(Documentation text) => SaysTime(text) || OtherOffset.IsMatch(Text(text));

    public static bool SaysPageIdentity(Documentation text) => PageIdentity.IsMatch(Text(text));

    public static bool SaysThisPageOnly(Documentation text) => ThisPageOnly.IsMatch(Text(text));

    /// <summary>The number of the first page; null when it is not said.</summary>
    public static long? FirstPage(Documentation text) => FromZero.IsMatch(Text(text)) ? 0 : FromOne.IsMatch(Text(text)) ? 1 : null;

    private static string Text(Documentation text) => ProsePattern.Head(string.Join(" ", text.Remarks.Prepend(text.Summary)));

    private static ProsePattern Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase);
}
