using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What there is to say of one document and its accepted state.</summary>
/// <param name="Problem">Why they cannot be compared, or that there is nothing to compare with; null where they were compared.</param>
internal sealed record DriftReport(DiagnosticInfo? Problem, IReadOnlyList<Finding> Findings)
{
    public static DriftReport Of(SpecDocument document, BoundDocument bound, CancellationToken cancellationToken)
    {
        if (document.Baseline is not { } baseline)
            return new DriftReport(Info(Descriptors.NoBaseline, document.Path, FilePath.Name(document.Path)), []);
        if (baseline.Text is null)
            return new DriftReport(Info(Descriptors.UnreadableBaseline, baseline.Path, FilePath.Name(baseline.Path), "the compiler could not open the file"), []);
        // Nothing to read: companions, too, are the same.
        if (baseline.Text == document.Text && baseline.Companions == document.Companions)
            return new DriftReport(null, []);

        var unheard = new DiagnosticBag(baseline.Path);
        BoundDocument? accepted = DocumentPipeline.Bind(baseline, bound.Context.Settings, unheard, cancellationToken);
        return accepted is null
            ? new DriftReport(Unreadable(baseline, unheard), [])
            : Summed(DriftChecker.Compare(accepted, bound, document, cancellationToken), document, baseline);
    }

    /// <summary>How much there is, and how to accept it.</summary>
    private DiagnosticInfo? Summary { get; init; }

    /// <summary>Those that count.</summary>
    public IEnumerable<Finding> Counted => Findings.Where(static finding => finding.IsCounted);

    public IEnumerable<DiagnosticInfo> Diagnostics(DriftMode mode)
    {
        if (Problem is not null)
            yield return Problem;
        foreach (Finding finding in Findings)
            yield return Diagnostic(finding, mode);
        if (Summary is not null)
            yield return Summary;
    }

    /// <summary>How many there are of each class: <c>1 breaking, 2 risky, 0 additive</c>.</summary>
    public string Counts => string.Join(", ", new[] { DriftClass.Breaking, DriftClass.Risky, DriftClass.Additive }
        .Select(@class => $"{Counted.Count(finding => finding.Class == @class)} {@class.ToString().ToLowerInvariant()}"));

    private static DriftReport Summed(IReadOnlyList<Finding> findings, SpecDocument document, SpecDocument baseline)
    {
        var report = new DriftReport(null, findings);
        return !report.Counted.Any()
            ? report
            : report with { Summary = Info(Descriptors.DriftSummary, document.Path, FilePath.Name(document.Path), FilePath.Name(baseline.Path), report.Counts) };
    }

    private static DiagnosticInfo Diagnostic(Finding finding, DriftMode mode)
        => new(finding.Rule, finding.Location, new EquatableArray<string>([finding.Element, finding.Change, finding.Consequence, finding.Pointer]))
        {
            Severity = SeverityOf(finding.Class, mode),
            Other = finding.OldLocation,
        };

    private static DiagnosticSeverity SeverityOf(DriftClass @class, DriftMode mode) => @class switch
    {
        DriftClass.Breaking when mode == DriftMode.Enforce => DiagnosticSeverity.Error,
        DriftClass.Additive => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };

    /// <summary>The reader's own words and place, under the id of an accepted document.</summary>
    private static DiagnosticInfo Unreadable(SpecDocument baseline, DiagnosticBag unheard)
    {
        DiagnosticInfo? error = unheard.ToEquatableArray().FirstOrDefault(static item => item.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);
        string reason = error?.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture) ?? "it is no OpenAPI document";
        return Info(Descriptors.UnreadableBaseline, baseline.Path, FilePath.Name(baseline.Path), reason) with { Location = error?.Location ?? new LocationInfo(baseline.Path, default) };
    }

    private static DiagnosticInfo Info(DiagnosticDescriptor descriptor, string path, params string[] arguments)
        => new(descriptor, new LocationInfo(path, default), new EquatableArray<string>(arguments));
}
