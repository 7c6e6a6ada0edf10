using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What callers have to show: the document's requirement, and those of single operations.</summary>
internal sealed class RequirementComparer(Comparison comparison)
{
    /// <summary>Once for all operations that have the document's requirement before and after; where none does, it is of no effect.</summary>
    public void CompareDocuments(OperationPairs pairs)
    {
        if (pairs.Kept.Exists(static pair => pair.Old.Operation.Security is null && pair.New.Operation.Security is null))
            CompareDocuments();
    }

    private void CompareDocuments()
        => Compare(comparison.Accepted.Loaded.Document.Security, comparison.Present.Loaded.Document.Security, new Place("#", "#"));

    /// <summary>An operation that says nothing has the document's, which is compared once.</summary>
    public void Compare(OperationSource old, OperationSource now)
    {
        if (old.Operation.Security is null && now.Operation.Security is null)
            return;
        Compare(
            old.Operation.Security ?? comparison.Accepted.Loaded.Document.Security,
            now.Operation.Security ?? comparison.Present.Loaded.Document.Security,
            new Place(old.Pointer, now.Pointer));
    }

    private void Compare(IReadOnlyList<OpenApiSecurityRequirement>? old, IReadOnlyList<OpenApiSecurityRequirement>? now, Place owner)
    {
        string[] before = Alternatives(old), after = Alternatives(now);
        string[] gone = [.. before.Except(after)], added = [.. after.Except(before)];
        Place place = owner.Down("security");
        // Nothing was asked for, or need not be: whatever is asked for now is new.
        bool wasOpen = before.Length == 0 || before.Contains("nothing"), isOpen = after.Length == 0 || after.Contains("nothing");
        if (wasOpen && !isOpen)
            comparison.Changed(Descriptors.SecurityTightened, place, $"nothing required -> {Words(after)}", "Calls without a credential are refused.");
        else if (isOpen && !wasOpen)
            comparison.Changed(Descriptors.SecurityAdded, place, $"{Words(before)} -> nothing required", "");
        else if (gone.Length > 0)
            comparison.Changed(Descriptors.SecurityTightened, place, $"{Words(gone)} removed, {Words(after)} {(after.Length == 1 ? "is" : "are")} left", "Such a credential alone is refused.");
        else if (added.Length > 0)
            comparison.Changed(Descriptors.SecurityAdded, place, $"{Words(added)} added", "");
    }

    /// <summary>Each as a text of its own that does not depend on order.</summary>
    private static string[] Alternatives(IReadOnlyList<OpenApiSecurityRequirement>? requirements)
        => [.. (requirements ?? []).Select(static requirement => Text(requirement)).Distinct()];

    private static string Text(OpenApiSecurityRequirement requirement)
        => requirement.Schemes.Count == 0
            ? "nothing"
            : string.Join(" with ", requirement.Schemes.OrderBy(static scheme => scheme.Key, StringComparer.Ordinal).Select(static scheme => $"'{Read.Excerpt.Of(scheme.Key)}'{Scopes(scheme.Value)}"));

    private static string Scopes(IReadOnlyList<string> scopes)
        => scopes.Count == 0 ? "" : $" ({string.Join(", ", scopes.OrderBy(static scope => scope, StringComparer.Ordinal).Select(Read.Excerpt.Of))})";

    private static string Words(string[] alternatives) => alternatives.Length == 0 ? "nothing" : string.Join(" or ", alternatives);
}
