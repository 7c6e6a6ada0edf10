namespace Upstash.Workflow.Generator.Bind;

/// <summary>What services call the parts of paging, by the letters and digits of the names: <c>page[cursor]</c> is <c>pagecursor</c>.</summary>
internal static class PagingWords
{
    /// <summary>Query parameters that take a token from the page before.</summary>
    public static readonly HashSet<string> Tokens = Set(
        "cursor nextcursor pagecursor startcursor fromcursor nexttoken pagetoken nextpagetoken paginationtoken startingtoken continuationtoken"
        + " continuation after aftercursor aftertoken afterid pageafter marker nextmarker startingafter startafter bookmark next nextpage");

    /// <summary>Query parameters that take a token only from a member of the same name with "next" before it.</summary>
    public static readonly HashSet<string> NextOnly = Set("page pagenumber offset start skip pageid");

    /// <summary>Members that hold such a token whatever the parameter is called.</summary>
    public static readonly HashSet<string> NextTokens = Set(
        "nextcursor nexttoken nextpagetoken nextpagecursor nextpageid nextmarker nextcontinuationtoken nextbookmark nextoffset nextpage endcursor next");

    /// <summary>What is the next page's token even where it is called as the parameter that takes it.</summary>
    public static readonly HashSet<string> SameName = Set("cursor continuationtoken continuation paginationtoken bookmark");

    /// <summary>Query parameters that take the id of the last item.</summary>
    public static readonly HashSet<string> AfterItem = Set("startingafter startafter afterid");

    public static readonly HashSet<string> HasMore = Set("hasmore more hasnext hasnextpage hasmoreitems hasmoreresults hasmorepages moreresults istruncated");

    public static readonly HashSet<string> Addresses = Set(
        "nexturl nexturi nextlink nexthref nextpageurl nextpageuri nextpagelink nextpagehref odatanextlink");

    public static readonly HashSet<string> PageNumbers = Set("page pagenumber pageno pagenum pageindex currentpage");

    public static readonly HashSet<string> Offsets = Set("offset skip start startat startindex pageoffset");

    public static readonly HashSet<string> Limits = Set(
        "limit perpage pagesize size count maxresults pagelimit top take rows maxitems maxpagesize resultsperpage itemsperpage recordsperpage");

    public static readonly HashSet<string> Totals = Set("total totalcount totalitems totalresults totalrecords totalelements totalrows totalsize");

    public static readonly HashSet<string> PageTotals = Set("pages totalpages pagecount numpages lastpage totalpagecount pagetotal");

    /// <summary>Lists that are a page's items when there are others beside them.</summary>
    public static readonly HashSet<string> Items = Set("data items results records values entries resources elements content objects rows list");

    /// <summary>Objects around the whole answer.</summary>
    public static readonly HashSet<string> Wrappers = Set("data result results response payload content body embedded");

    /// <summary>Letters and digits, lower case.</summary>
    public static string Key(string name)
    {
        var key = new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
        }

        return new string(key, 0, length);
    }

    /// <summary>Whether the operation takes a token when the caller asks for it (<c>usemarker</c>): without, it gives none.</summary>
    public static bool IsSwitch(string key) => key.StartsWith("use", StringComparison.Ordinal) && Tokens.Contains(key.Substring(3));

    /// <summary>Whether an object of this name may say something about pages.</summary>
    public static bool IsContainer(string key)
        => Wrappers.Contains(key) || key is "info" || ContainerParts.Any(part => key.IndexOf(part, StringComparison.Ordinal) >= 0);

    private static readonly string[] ContainerParts = ["pag", "meta", "cursor", "link", "next"];

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
