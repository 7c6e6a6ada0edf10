using System.Text.RegularExpressions;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// A pattern over the document's prose, made when it is first needed: most documents need few of them, and making one takes longer than
/// reading a page. No time limit: it would make the output depend on the machine. Instead each pattern is one that cannot backtrack far, and
/// only the head of a text is looked at.
/// </summary>
internal sealed class ProsePattern(string pattern, RegexOptions options = RegexOptions.None)
{
    private const int MaxLength = 65_536;

    private Regex? _regex;

    private Regex Regex => _regex ??= new Regex(pattern, options | RegexOptions.CultureInvariant);

    public bool IsMatch(string text) => Regex.IsMatch(text);

    public Match Match(string text) => Regex.Match(text);

    public Match Match(string text, int start) => Regex.Match(text, start);

    public string[] Split(string text) => Regex.Split(text);

    public static string Head(string? text) => text is null ? "" : text.Length <= MaxLength ? text : text.Substring(0, MaxLength);
}
