namespace Upstash.Workflow.Generator.Drift;

/// <summary>Puts together what has one reason, although no document names it: each group is told once, by its first change.</summary>
internal static class UnexplainedChanges
{
    public static IEnumerable<IReadOnlyList<SurfaceChange>> Group(IReadOnlyList<SurfaceChange> changes, SurfaceTable accepted, SurfaceTable present)
    {
        return changes
            .Where(change => !IsToldElsewhere(change))
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .Select(static group => group.OrderBy(Rank).ToArray());

        // The type of it is gone for a reason that is known.
        bool IsToldElsewhere(SurfaceChange change) => Replaced(change).FirstOrDefault(IsGone) is { } type && !changes.Any(other => other.IsLostType && other.Owner == type);

        string KeyOf(SurfaceChange change)
        {
            if (change.IsLostType)
                return change.Owner;
            string[] types = [.. Replaced(change).Where(name => accepted.Find(name) is not null)];
            // A method changed with the member that its answer has, or with the type that it had.
            return types.FirstOrDefault(IsGone) ?? (types.Length > 0 ? $"{types[0]} {ElementPointer.Of(change.OldPointer)}" : change is { Old.Parameters: not null } ? change.OldPointer : change.Owner);
        }

        bool IsGone(string name) => accepted.Find(name) is { IsType: true } && present.Find(name) is null;
    }

    // What was replaced says more than that it is gone, and a property more than the method that leads to it.
    private static int Rank(SurfaceChange change) => change.IsRemoval ? 2 : change.Old?.Parameters is null ? 0 : 1;

    /// <summary>The names that the type of a member has no more.</summary>
    private static IEnumerable<string> Replaced(SurfaceChange change)
        => change is { Old: { IsType: false }, New: not null } ? change.Old.Type.Names.Except(change.New.Type.Names) : [];
}
