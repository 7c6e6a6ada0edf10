using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Drift;

namespace Upstash.Workflow.Generator;

/// <summary>From the accepted document to what the present one does to its callers. Whatever happens here, the client is still emitted.</summary>
internal static class BaselinePipeline
{
    /// <returns>The list that <see cref="DriftMode.List"/> asks for.</returns>
    public static DriftListing? Run(SpecDocument document, BoundDocument bound, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (document.Options.Drift == DriftMode.Off)
            return null;
        DriftReport report = Check(document, bound, cancellationToken);
        if (document.Options.Drift == DriftMode.List)
            return DriftListings.Of(document, bound.Context.Settings, report);
        foreach (DiagnosticInfo diagnostic in report.Diagnostics(document.Options.Drift))
            diagnostics.Report(diagnostic);
        return null;
    }

    private static DriftReport Check(SpecDocument document, BoundDocument bound, CancellationToken cancellationToken)
    {
        try
        {
            return DriftReport.Of(document, bound, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var failure = new DiagnosticInfo(
                Descriptors.InternalFailure,
                new LocationInfo(document.Path, default),
                new EquatableArray<string>([document.Path, $"The comparison with the accepted document failed, {exception.GetType().Name}: {exception.Message}"]));
            return new DriftReport(failure, []);
        }
    }
}
