using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// Brings both comparisons together. Whatever no longer compiles is explained by a difference of the documents, which then is breaking; and what
/// would only be felt when compiling is not breaking where everything compiles.
/// </summary>
internal static class Explanation
{
    public static IReadOnlyList<Draft> Of(Comparison comparison, UseOfBoth use, SurfaceTable accepted, SurfaceTable present)
    {
        var causes = new Causes(comparison, use, accepted, present);
        var unexplained = new List<SurfaceChange>();
        foreach (SurfaceChange change in SurfaceComparison.Breaks(accepted, present))
        {
            IReadOnlyList<Draft> found = causes.Find(change);
            foreach (Draft cause in found)
                cause.Breaks.Add(change);
            if (found.Count == 0 && !change.IsImplied)
                unexplained.Add(change);
        }

        IEnumerable<Draft> rest = UnexplainedChanges.Group(unexplained, accepted, present).Select(changes => Report(changes, use));
        return [.. comparison.Drafts.Concat(rest).Select(Verdict.Of).OfType<Draft>()];
    }

    /// <summary>The first one is told, the others are named.</summary>
    private static Draft Report(IReadOnlyList<SurfaceChange> changes, UseOfBoth use)
    {
        SurfaceChange change = changes[0];
        string? old = change.OldPointer.Length > 0 ? change.OldPointer : null, now = change.NewPointer.Length > 0 ? change.NewPointer : null;
        var draft = new Draft(Descriptors.SurfaceChanged, old, now, now ?? old ?? "#", $"'{change.Name}' {change.Text}", Reason(change, use), Role.None);
        draft.Breaks.AddRange(changes);
        return draft;
    }

    /// <summary>Nothing may have changed about a schema but what it is used for.</summary>
    private static string Reason(SurfaceChange change, UseOfBoth use)
    {
        var place = new Place(change.OldPointer, change.NewPointer);
        if (change.Old is null || change.New is null || use.WasSent(place) == use.IsSent(place))
            return "";
        return use.IsSent(place) ? "It is sent now, too: what is required has to be given, and null is not nothing." : "It is only read now: null is the same as nothing.";
    }
}
