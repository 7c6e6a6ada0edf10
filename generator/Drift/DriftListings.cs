using System.Globalization;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The drift as the target <c>AcceptSpec</c> prints it: the gravest first.</summary>
internal static class DriftListings
{
    public static DriftListing Of(SpecDocument document, ClientSettings settings, DriftReport report)
        => new($"{settings.Namespace.Replace("@", "")}.Drift.g.cs", Lines(document, report).ToEquatableArray())
        {
            Companions = document.Companions.Select(static companion => companion.Path).ToEquatableArray(),
        };

    private static IEnumerable<string> Lines(SpecDocument document, DriftReport report)
    {
        string name = FilePath.Name(document.Path);
        if (report.Problem is not null)
        {
            yield return document.Baseline?.Text is null ? $"{name}: accepted for the first time." : $"{name}: its accepted state could not be read and is replaced.";
            yield break;
        }

        yield return !report.Counted.Any() ? $"{name}: no drift." : $"{name}: {report.Counts}.";
        foreach (Finding finding in report.Counted.OrderByDescending(static finding => finding.Class))
            yield return Line(finding);
    }

    private static string Line(Finding finding)
    {
        string message = string.Format(CultureInfo.InvariantCulture, finding.Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), finding.Element, finding.Change, finding.Consequence, finding.Pointer);
        return $"  {finding.Class.ToString().ToLowerInvariant(),-8}  {finding.Rule.Id}  {message}";
    }
}
