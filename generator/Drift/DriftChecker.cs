using System.Globalization;
using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// Compares the accepted document with the present one, twice: what stands in the documents (the wire, which shipped clients feel) and
/// what was generated from them (the surface, which decides what compiles). Each difference is then told once.
/// </summary>
internal static class DriftChecker
{
    public static IReadOnlyList<Finding> Compare(BoundDocument accepted, BoundDocument present, SpecDocument document, CancellationToken cancellationToken)
    {
        var comparison = new Comparison(accepted, present, cancellationToken) { Today = DateOf(document.Options.Today) };
        var use = new UseOfBoth(accepted, present);
        WireComparison.Run(comparison, use);
        SurfaceTable before = SurfaceTable.Of(accepted.Client), after = SurfaceTable.Of(present.Client);
        IReadOnlyList<Draft> drafts = Explanation.Of(comparison, use, before, after);
        return new FindingWriter(comparison, use, before, after).Write(drafts);
    }

    private static DateTime? DateOf(string today)
        => DateTime.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? date : null;
}
