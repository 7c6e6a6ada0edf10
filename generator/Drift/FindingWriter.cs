using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Puts differences into words and gives them their places; each once, in the order of the present document.</summary>
internal sealed class FindingWriter(Comparison comparison, UseOfBoth use, SurfaceTable accepted, SurfaceTable present)
{
    private readonly ConsequenceWords _consequences = new(comparison, use, accepted, present);
    private readonly UnreachedSchemas _unreached = new(comparison);

    public IReadOnlyList<Finding> Write(IReadOnlyList<Draft> drafts)
        => [.. drafts.Concat(VersionKept(drafts)).Select(_unreached.Judge).OfType<Draft>()
            .Select(Write)
            .GroupBy(static finding => (finding.Rule.Id, finding.Pointer, finding.Element, finding.Change)).Select(static group => group.First())
            .OrderBy(static finding => finding.Location.Path, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Location.Span.Start)
            .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Element, StringComparer.Ordinal)];

    private static IEnumerable<Draft> VersionKept(IReadOnlyList<Draft> drafts)
    {
        const string Version = "#/info/version";
        if (drafts.Any(static draft => draft.Class == DriftClass.Breaking) && !drafts.Any(static draft => draft.Rule == Descriptors.ApiVersionChanged))
            yield return new Draft(Descriptors.VersionKept, Version, Version, Version, "breaking drift, but the same version", "", Role.None);
    }

    private Finding Write(Draft draft)
    {
        LocationInfo location = Locate(comparison.Present.Loaded, draft.Anchor, draft.Span);
        LocationInfo? old = draft.OldPointer is null ? null : Locate(comparison.Accepted.Loaded, draft.OldPointer, draft.OldSpan);
        bool isGone = draft.NewPointer is null;
        string element = ElementWords.Of(draft.ElementPointer, (isGone ? comparison.Accepted : comparison.Present).Loaded);
        string change = isGone && old is not null ? $"{draft.Change}, was {Text(old)}" : draft.Change;
        return new Finding(draft.Rule, draft.Class, element, change, _consequences.Of(draft), draft.Pointer, location, old);
    }

    private static LocationInfo Locate(LoadedDocument document, string pointer, SourceSpan? span)
    {
        (string path, SourceSpan found) = document.Locate(pointer, PointerTarget.Key);
        return new LocationInfo(path, span ?? found);
    }

    private static string Text(LocationInfo location)
        => FormattableString.Invariant($"{FilePath.Name(location.Path)}({location.Span.Line + 1},{location.Span.Column + 1})");
}
