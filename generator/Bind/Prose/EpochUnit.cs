using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The unit of a time that the schema calls an integer. The description decides, and only plain words count: "Unix timestamp in
/// milliseconds", "seconds since the epoch".
/// </summary>
internal static class EpochUnit
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly Regex Epoch = new(@"\b(unix|epoch)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);
    private static readonly Regex Milliseconds = new(@"\b(milliseconds?|millis|ms)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);
    private static readonly Regex Seconds = new(@"\bseconds?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);

    public static PrimitiveKind? Find(string? description)
    {
        if (description is null || !Epoch.IsMatch(description))
            return null;
        if (Milliseconds.IsMatch(description))
            return PrimitiveKind.UnixMilliseconds;
        return Seconds.IsMatch(description) ? PrimitiveKind.UnixSeconds : null;
    }
}
