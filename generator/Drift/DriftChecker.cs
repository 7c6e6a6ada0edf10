using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Compares the accepted document with the present one.</summary>
internal static class DriftChecker
{
    public static IReadOnlyList<Finding> Compare(BoundDocument accepted, BoundDocument present, SpecDocument document, CancellationToken cancellationToken) => [];
}
