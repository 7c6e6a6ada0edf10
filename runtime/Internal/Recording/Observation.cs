namespace Upstash.Workflow.Runtime.Internal.Recording;

/// <summary>One difference as the file has it. Of each text only so much is kept as a name, a pointer or a type can need.</summary>
internal sealed record Observation(string Kind, string Operation, string Pointer, int? Status, string Expected, string Found)
{
    // A pointer of the runtime is at most so long, with an ellipsis.
    private const int MaxLength = 501;

    public static Observation Of(DriftEvent drift) => new(
        DriftKindNames.Of(drift.Kind), Cut(drift.Operation), Cut(drift.Pointer), drift.Status, Cut(drift.Expected), Cut(drift.Found));

    /// <summary>By operation and place, so that what belongs together stands together; ordinal, the same on every machine.</summary>
    public static int Compare(Observation left, Observation right)
    {
        int order = string.CompareOrdinal(left.Operation, right.Operation);
        order = order != 0 ? order : string.CompareOrdinal(left.Pointer, right.Pointer);
        order = order != 0 ? order : string.CompareOrdinal(left.Kind, right.Kind);
        order = order != 0 ? order : Nullable.Compare(left.Status, right.Status);
        order = order != 0 ? order : string.CompareOrdinal(left.Expected, right.Expected);
        return order != 0 ? order : string.CompareOrdinal(left.Found, right.Found);
    }

    private static string Cut(string? text) => text is null ? "" : text.Length <= MaxLength ? text : text[..MaxLength];
}
