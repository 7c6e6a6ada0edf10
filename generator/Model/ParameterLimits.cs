namespace Upstash.Workflow.Generator.Model;

/// <summary>
/// The limits that are checked before sending. Numbers are the document's, parsed and printed again in the invariant culture; null is
/// no limit. A <c>pattern</c> is documented only: it is the document's, and never becomes a regular expression of ours.
/// </summary>
internal sealed record ParameterLimits(
    string? Minimum,
    bool MinimumIsExclusive,
    string? Maximum,
    bool MaximumIsExclusive,
    int? MinLength,
    int? MaxLength,
    int? MinItems,
    int? MaxItems)
{
    public static ParameterLimits None { get; } = new(null, false, null, false, null, null, null, null);

    /// <summary>What a number must be a multiple of; more than zero.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>Whether a list holds each value once.</summary>
    public bool ItemsAreUnique { get; init; }

    /// <summary>The limits of each item of a list; null where there are none.</summary>
    public ParameterLimits? Items { get; init; }
}
