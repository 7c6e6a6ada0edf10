namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// What no longer compiles, decided on the two clients alone. Callers are taken to set the members of a query and to read and set all others,
/// and to give arguments that may be left out by name.
/// </summary>
internal static class SurfaceComparison
{
    public static IReadOnlyList<SurfaceChange> Breaks(SurfaceTable accepted, SurfaceTable present)
        => [.. accepted.Members.Values.Select(old => Compare(old, accepted, present)).OfType<SurfaceChange>(), .. Demands(accepted, present)];

    private static SurfaceChange? Compare(SurfaceMember old, SurfaceTable accepted, SurfaceTable present)
    {
        if (!old.IsType && present.Find(old.Owner) is null && accepted.Find(old.Owner) is not null)
            return HasOwnReason(old) ? new SurfaceChange(old, null) { IsImplied = true } : null;
        return present.Find(old.Key) is not { } now || !Fits(old, now, present) ? new SurfaceChange(old, present.Find(old.Key)) : null;
    }

    /// <summary>Methods and parameters of a query come from places of their own, each of which may be why the type has nothing left.</summary>
    private static bool HasOwnReason(SurfaceMember member) => member.Parameters is not null || member.IsOnlySet;

    private static bool Fits(SurfaceMember old, SurfaceMember now, SurfaceTable present)
        => FitsType(old, now, present)
            && (old.IsRequired || !now.IsRequired)
            && (old.Parameters is null) == (now.Parameters is null)
            && (old.Parameters is null || FitsParameters(old.Parameters, now.Parameters!, present));

    private static bool FitsType(SurfaceMember old, SurfaceMember now, SurfaceTable present)
        => old.Type.Erased == now.Type.Erased
            // Whoever waited for nothing but the end still can.
            || (old.Type.Erased == "Task" && now.Type.Erased.StartsWith("Task<", StringComparison.Ordinal))
            || (old.IsOnlySet && Conversions.Exist(old.Type.Erased, now.Type.Erased, present));

    private static bool FitsParameters(IReadOnlyList<SurfaceParameter> old, IReadOnlyList<SurfaceParameter> now, SurfaceTable present)
    {
        SurfaceParameter[] before = [.. old.Where(static parameter => parameter.IsRequired)], after = [.. now.Where(static parameter => parameter.IsRequired)];
        bool samePositions = before.Length == after.Length && before.Zip(after, (one, other) => one.Name == other.Name && Conversions.Exist(one.Type.Erased, other.Type.Erased, present)).All(static fits => fits);
        return (samePositions || OnlyRelaxed(before, now, after))
            && old.Where(static parameter => !parameter.IsRequired).All(parameter => now.Any(other => other.Name == parameter.Name && Conversions.Exist(parameter.Type.Erased, other.Type.Erased, present)));
    }

    /// <summary>What need not be given any more may still be given, unless it moves behind what callers give by position.</summary>
    private static bool OnlyRelaxed(SurfaceParameter[] before, IReadOnlyList<SurfaceParameter> now, SurfaceParameter[] after)
        => after.Length < before.Length
            && before.Take(after.Length).SequenceEqual(after)
            && before.Skip(after.Length).Select(static parameter => parameter.Name).SequenceEqual(now.Where(static parameter => !parameter.IsRequired).Take(before.Length - after.Length).Select(static parameter => parameter.Name));

    /// <summary>Members without which an object that callers create does not compile any more.</summary>
    private static IEnumerable<SurfaceChange> Demands(SurfaceTable accepted, SurfaceTable present)
        => present.Members.Values
            .Where(now => now is { IsRequired: true, IsType: false } && accepted.Find(now.Owner) is not null && accepted.Find(now.Key) is null)
            .Select(static now => new SurfaceChange(null, now));
}
