using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The unit of a time that the schema calls an integer. The description decides, and only plain words count: "Unix timestamp in
/// milliseconds", "seconds since the epoch".
/// </summary>
internal static class EpochUnit
{
    private static readonly ProsePattern Epoch = new(@"\b(unix|epoch)\b", RegexOptions.IgnoreCase);
    private static readonly ProsePattern Milliseconds = new(@"\b(milliseconds?|millis|ms)\b", RegexOptions.IgnoreCase);
    private static readonly ProsePattern Seconds = new(@"\bseconds?\b", RegexOptions.IgnoreCase);

    public static PrimitiveKind? Find(string? description)
    {
        if (description is null || !(Mentions(description, "unix") || Mentions(description, "epoch")))
            return null;
        string text = ProsePattern.Head(description);
        if (!Epoch.IsMatch(text))
            return null;
        if (Milliseconds.IsMatch(text))
            return PrimitiveKind.UnixMilliseconds;
        return Seconds.IsMatch(text) ? PrimitiveKind.UnixSeconds : null;
    }

    // Much faster than the pattern, for the many texts that speak of no such time.
    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
