using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// Brings both comparisons together. Whatever no longer compiles is explained by a difference of the documents, which then is breaking; and what
/// would only be felt when compiling is not breaking where everything compiles.
/// </summary>
internal sealed class Explanation
{
    private static readonly Regex TypeName = new(@"\w+", RegexOptions.CultureInvariant);

    private readonly Comparison _comparison;
    private readonly DraftIndex _old;
    private readonly DraftIndex _new;
    private readonly List<Draft> _drafts;

    private Explanation(Comparison comparison)
    {
        _comparison = comparison;
        _drafts = [.. comparison.Drafts];
        _old = new DraftIndex(_drafts, comparison.Accepted.Loaded.Root, static draft => draft.Scopes.Select(static scope => scope.Old).Prepend(draft.OldPointer));
        _new = new DraftIndex(_drafts, comparison.Present.Loaded.Root, static draft => draft.Scopes.Select(static scope => scope.New).Prepend(draft.NewPointer));
    }

    public static IReadOnlyList<Draft> Of(Comparison comparison, SurfaceTable accepted, SurfaceTable present)
    {
        var explanation = new Explanation(comparison);
        IReadOnlyList<SurfaceChange> changes = SurfaceComparison.Breaks(accepted, present);
        HashSet<string> gone = [.. changes.Where(static change => change is { Old.IsType: true, New: null }).Select(static change => change.Old!.Owner)];
        SurfaceChange[] unexplained = [.. changes.Where(change => !explanation.Explain(change, gone))];
        // The methods of one operation, the members of one type: what happened to them happened once.
        foreach (IGrouping<string, SurfaceChange> group in unexplained.GroupBy(static change => change is { Old.Parameters: not null } ? change.OldPointer : (change.Old ?? change.New)!.Owner))
            explanation.Report([.. group]);
        return [.. explanation._drafts.Select(Verdict.Of).OfType<Draft>()];
    }

    private bool Explain(SurfaceChange change, HashSet<string> gone)
    {
        Draft[] related = [.. Related(change)];
        Draft? cause = related.FirstOrDefault(static draft => draft.Class == DriftClass.Breaking) ?? related.FirstOrDefault(draft => Verdict.CanBreak(draft, change));
        if (cause is not null)
        {
            cause.Breaks.Add(change);
            return true;
        }

        // A type that is gone is said once, and not again for every member that had it.
        return change is { Old: { IsType: false }, New: not null } && TypeName.Matches(change.Old.Type.Erased).Cast<Match>().Any(name => gone.Contains(name.Value));
    }

    private IEnumerable<Draft> Related(SurfaceChange change)
    {
        if (change.OldPointer.Length > 0)
        {
            string canonical = CanonicalPointer.Of(_comparison.Accepted.Loaded.Root, change.OldPointer);
            foreach (Draft draft in _old.Related(canonical))
                yield return draft;
            // What is new beside it may have changed it.
            foreach (Draft draft in _new.Related(canonical).Where(static draft => draft.OldPointer is null))
                yield return draft;
        }

        if (change.NewPointer.Length > 0)
        {
            foreach (Draft draft in _new.Related(CanonicalPointer.Of(_comparison.Present.Loaded.Root, change.NewPointer)))
                yield return draft;
        }
    }

    private void Report(SurfaceChange[] changes)
    {
        SurfaceChange change = changes[0];
        string? old = change.OldPointer.Length > 0 ? change.OldPointer : null, now = change.NewPointer.Length > 0 ? change.NewPointer : null;
        var draft = new Draft(Descriptors.SurfaceChanged, old, now, now ?? old ?? "#", $"'{change.Name}' {change.Text}", "", Role.None);
        draft.Breaks.AddRange(changes);
        _drafts.Add(draft);
    }
}
