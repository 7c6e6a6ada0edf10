using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Finds the difference of the documents that is why a member of the generated code changed.</summary>
internal sealed class Causes
{
    private readonly UseOfBoth _use;
    private readonly Lazy<SurfaceOwners> _owners;
    private readonly SharedParts _oldParts;
    private readonly SharedParts _newParts;
    private readonly SpecMapping _oldRoot;
    private readonly SpecMapping _newRoot;
    private readonly DraftIndex _old;
    private readonly DraftIndex _new;
    private readonly Lazy<Dictionary<string, Draft>> _lost;

    public Causes(Comparison comparison, UseOfBoth use, SurfaceTable accepted, SurfaceTable present)
    {
        (_use, _oldRoot, _newRoot) = (use, comparison.Accepted.Loaded.Root, comparison.Present.Loaded.Root);
        _old = new DraftIndex(comparison.Drafts, _oldRoot, static draft => draft.Scopes.Select(static scope => scope.Old).Prepend(draft.OldPointer));
        _new = new DraftIndex(comparison.Drafts, _newRoot, static draft => draft.Scopes.Select(static scope => scope.New).Prepend(draft.NewPointer));
        Lazy<HashSet<string>> typed = new(() => [.. TypePlaces(accepted).Intersect(TypePlaces(present), StringComparer.Ordinal)]);
        (_oldParts, _newParts) = (new SharedParts(_oldRoot, typed), new SharedParts(_newRoot, typed));
        _owners = new(() => new SurfaceOwners(accepted));
        _lost = new(() => FindLost(comparison.Accepted.Operations));
    }

    /// <summary>None where the documents differ in nothing that could be why; several where branches of one choice changed.</summary>
    public IReadOnlyList<Draft> Find(SurfaceChange change)
    {
        if (change.IsImplied)
            return [.. AtPlace(change).Where(IsBreaking).Take(1)];
        Draft? cause = Find(change, AtPlace(change)) ?? AroundOwner(change).FirstOrDefault(IsBreaking) ?? InParts(change) ?? OfLostOperations(change).FirstOrDefault();
        return cause is null ? [] : [cause, .. Siblings(cause, change)];
    }

    private static bool IsBreaking(Draft draft) => draft.Class == DriftClass.Breaking;

    private static Draft? Find(SurfaceChange change, IEnumerable<Draft> related)
    {
        Draft[] nearest = [.. related];
        return nearest.FirstOrDefault(IsBreaking) ?? nearest.FirstOrDefault(draft => Verdict.CanBreak(draft, change));
    }

    /// <summary>Each of them alone would have changed the type.</summary>
    private IEnumerable<Draft> Siblings(Draft cause, SurfaceChange change)
        => change.Old is { IsType: true } && cause.Scopes.Count > 0
            ? AtPlace(change).Where(draft => draft != cause && draft.Rule == cause.Rule && draft.Scopes.SequenceEqual(cause.Scopes)).Distinct()
            : [];

    /// <summary>Of a method, what callers give has other reasons than what they get.</summary>
    private static bool IsOfPart(Draft draft, SurfaceChange change)
        => draft.Role == Role.None || change.Old is not { Parameters: not null } old || draft.Role.IsSent() == IsAboutParameters(change, old);

    private static bool IsOfValue(Draft draft, SurfaceChange change) => draft.Value is null || change.Old?.Value is null || draft.Value == change.Old.Value;

    private static bool IsAboutParameters(SurfaceChange change, SurfaceMember old) => change.New is null || old.Type.Erased == change.New.Type.Erased;

    private IEnumerable<Draft> AtPlace(SurfaceChange change)
    {
        string[] old = [.. Spellings(change.OldPointer, _oldRoot)], now = [.. Spellings(change.NewPointer, _newRoot)];
        // What is new beside it may have changed it.
        return Related(_old, old).Concat(Related(_new, old).Where(static draft => draft.OldPointer is null)).Concat(Related(_new, now))
            .Where(draft => IsOfValue(draft, change))
            .OrderBy(draft => IsOfPart(draft, change) ? 0 : 1);
    }

    /// <summary>The nearest ones first: at the place, inside of it, then around it from the inside out.</summary>
    private static IEnumerable<Draft> Related(DraftIndex index, string[] spellings) => spellings.SelectMany(index.Within).Concat(spellings.SelectMany(index.Enclosing));

    /// <summary>A type that has no name of its own is called after what it is in, and has members that stand elsewhere.</summary>
    private IEnumerable<Draft> AroundOwner(SurfaceChange change)
        => change.Old is { Parameters: null } old
            ? _owners.Value.Inline(old.Owner).SelectMany(owner => Spellings(owner.Pointer, _oldRoot)).SelectMany(_old.AtOrAround)
            : [];

    /// <summary>In what the member is made of and shares with others. Only of a method can more than its type be shared.</summary>
    private Draft? InParts(SurfaceChange change)
    {
        if (change is not { Old: { IsType: false } old, New: not null })
            return null;
        if (old.Parameters is null)
            return _oldParts.OfSchema(change.OldPointer).SelectMany(_old.Within).Concat(_newParts.OfSchema(change.NewPointer).SelectMany(_new.Within)).FirstOrDefault(IsBreaking);
        bool areSent = IsAboutParameters(change, old);
        return Find(change, _oldParts.OfOperation(change.OldPointer, areSent).SelectMany(_old.Within).Concat(_newParts.OfOperation(change.NewPointer, areSent).SelectMany(_new.Within)));
    }

    private static IEnumerable<string> TypePlaces(SurfaceTable table) => table.Members.Values.Where(static member => member.IsType).Select(static member => member.Pointer);

    /// <summary>A component that only removed operations led to may be there still, and is not generated any more.</summary>
    private IEnumerable<Draft> OfLostOperations(SurfaceChange change)
    {
        if (!change.IsLostType || _use.OperationsOf(change.OldPointer) is not { Count: > 0 } operations)
            return [];
        Draft?[] removals = [.. operations.Select(operation => _lost.Value.TryGetValue(operation, out Draft removal) ? removal : null)];
        return removals.Contains(null) ? [] : removals.OfType<Draft>();
    }

    private Dictionary<string, Draft> FindLost(IEnumerable<OperationSource> operations)
    {
        var lost = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (OperationSource operation in operations)
        {
            if (_old.AtOrAround(operation.Pointer).FirstOrDefault(static draft => draft.Rule == Descriptors.PathRemoved || draft.Rule == Descriptors.OperationRemoved) is { } removal)
                lost[operation.Element] = removal;
        }

        return lost;
    }

    /// <summary>The pointer that leads to an element here, and the element's own.</summary>
    private static IEnumerable<string> Spellings(string pointer, SpecMapping root)
        => pointer.Length == 0 ? [] : new[] { pointer, CanonicalPointer.Of(root, pointer) }.Distinct(StringComparer.Ordinal);
}
