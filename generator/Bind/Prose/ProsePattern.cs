using System.Text.RegularExpressions;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Patterns over the document's prose. No time limit: it would make the output depend on the machine. Instead each pattern is one that
/// cannot backtrack far, and only the head of a text is looked at.
/// </summary>
internal static class ProsePattern
{
    private const int MaxLength = 65_536;

    public static Regex Create(string pattern, RegexOptions options = RegexOptions.None) => new(pattern, options | RegexOptions.CultureInvariant);

    public static string Head(string? text) => text is null ? "" : text.Length <= MaxLength ? text : text.Substring(0, MaxLength);
}
