using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What callers notice: the members that no longer compile, those that are new, and what the service does.</summary>
internal sealed class ConsequenceWords
{
    private const int MaxNames = 3;

    private readonly Comparison _comparison;
    private readonly UseOfBoth _use;
    private readonly SurfaceTable _accepted;
    private readonly ILookup<string, SurfaceMember> _present;
    private readonly Lazy<ILookup<string, SurfaceMember>> _canonical;

    public ConsequenceWords(Comparison comparison, UseOfBoth use, SurfaceTable accepted, SurfaceTable present)
    {
        (_comparison, _use, _accepted) = (comparison, use, accepted);
        SurfaceMember[] placed = [.. present.Members.Values.Where(static member => member.Pointer.Length > 0)];
        _present = placed.ToLookup(static member => member.Pointer, StringComparer.Ordinal);
        // Most members are at the place that their own pointer names.
        _canonical = new(() => placed.ToLookup(member => CanonicalPointer.Of(comparison.Present.Loaded.Root, member.Pointer), StringComparer.Ordinal));
    }

    public string Of(Draft draft)
    {
        string[] sentences = [.. Callers(draft), .. Operations(draft)];
        return sentences.Length == 0 ? "Callers are not affected." : string.Join(" ", sentences);
    }

    private IEnumerable<string> Callers(Draft draft)
    {
        if (draft.Breaks.Count > 0)
        {
            yield return $"Callers of {Listing.Names(Lost(draft.Breaks), MaxNames)} no longer compile.";
            if (draft.Felt.Length > 0)
                yield return draft.Felt;
            yield break;
        }

        string[] added = draft.OldPointer is null ? [.. Members(draft.Pointer).Where(member => IsNew(member, draft)).Select(static member => member.Key)] : [];
        if (added.Length > 0)
            yield return $"{Listing.Names(added, MaxNames)} {(added.Length == 1 ? "is" : "are")} new.";
        string? member = added.Length == 0 && HasMembers(draft.Pointer) ? Member(draft) : null;
        if (draft.Felt.Length > 0)
            yield return member is null ? draft.Felt : $"{member}: {char.ToLowerInvariant(draft.Felt[0])}{draft.Felt.Substring(1)}";
        else if (draft.Class != DriftClass.Additive && added.Length == 0)
            yield return draft.Class == DriftClass.Breaking && draft.Role.IsParameter() ? "Callers compile as before; what is compiled has to be built again." : "Callers compile as before.";
    }

    /// <summary>Types before members, and no members of what is no such type any more.</summary>
    private static string[] Lost(IReadOnlyList<SurfaceChange> breaks)
    {
        HashSet<string> types = [.. breaks.Where(static change => change is { Old.IsType: true } && change.Old.Type.Kind != change.New?.Type.Kind).Select(static change => change.Name)];
        return [.. types.Concat(breaks.Where(change => !types.Contains(change.Owner)).Select(static change => change.Name)).Distinct()];
    }

    /// <summary>Of an enum, the constant of the value that is new.</summary>
    private bool IsNew(SurfaceMember member, Draft draft)
        => _accepted.Find(member.Key) is null && !member.Key.EndsWith(")", StringComparison.Ordinal) && (draft.Value is null || member.Value is null || member.Value == draft.Value);

    /// <summary>A component is changed once; what leads to it is named.</summary>
    private IEnumerable<string> Operations(Draft draft)
    {
        if (!draft.Pointer.StartsWith("#/components/", StringComparison.Ordinal) || draft.Pointer.StartsWith("#/components/securitySchemes", StringComparison.Ordinal))
            yield break;
        IReadOnlyList<string> operations = _use.OperationsOf(draft.OldPointer ?? draft.Pointer);
        yield return operations.Count == 0 ? "No operation uses it." : $"Used by {Listing.Names(operations, MaxNames)}.";
    }

    private static bool HasMembers(string pointer)
        => pointer.StartsWith("#/paths/", StringComparison.Ordinal) || pointer.StartsWith("#/components/schemas/", StringComparison.Ordinal) || pointer.StartsWith("#/components/parameters/", StringComparison.Ordinal);

    /// <summary>The member at the place, or the nearest one around it.</summary>
    private string? Member(Draft draft)
    {
        string pointer = CanonicalPointer.Of(_comparison.Present.Loaded.Root, draft.NewPointer is null ? "" : draft.ElementPointer);
        for (; pointer.Length > 1; pointer = JsonPointer.Parent(pointer))
        {
            if (At(pointer).FirstOrDefault() is { } member)
                return member.Key;
        }

        return null;
    }

    private IEnumerable<SurfaceMember> Members(string pointer)
    {
        // A parameter that operations share is one member of each.
        string canonical = _present.Contains(pointer) ? pointer : CanonicalPointer.Of(_comparison.Present.Loaded.Root, pointer);
        // A constant has the place of its type.
        return At(canonical).Concat(Without(canonical, "/enum", "/description") is { } owner ? At(owner).Concat(At(Without(owner, "/schema") ?? "")) : []);
    }

    private IEnumerable<SurfaceMember> At(string canonical)
        => _present.Contains(canonical) || canonical.StartsWith("#/components/schemas/", StringComparison.Ordinal) ? _present[canonical] : _canonical.Value[canonical];

    private static string? Without(string pointer, params string[] ends)
        => ends.FirstOrDefault(end => pointer.EndsWith(end, StringComparison.Ordinal)) is { } found ? pointer.Substring(0, pointer.Length - found.Length) : null;
}
