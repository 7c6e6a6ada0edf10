using System.Globalization;
using System.Text.RegularExpressions;

namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>A diagnostic as a console shows it: <c>file(line,column): severity ID: message [project]</c>.</summary>
public sealed partial record BuildDiagnostic(string File, int Line, int Column, string Severity, string Id, string Message)
{
    public string FileName => Path.GetFileName(File);

    public static BuildDiagnostic? Parse(string line)
    {
        Match match = Pattern().Match(line);
        return match.Success
            ? new BuildDiagnostic(
                match.Groups["file"].Value.Trim(),
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                match.Groups["message"].Value.Trim())
            : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?<file>.*?)(\((?<line>\d+),(?<column>\d+)[\d,]*\))?\s*:\s*(?<severity>error|warning) (?<id>[A-Z]+[0-9]+)\s*:\s*(?<message>.*?)(\[[^\[\]]*proj(::[^\]]*)?\])?$")]
    private static partial Regex Pattern();
}
