namespace Upstash.Workflow.Generator.Load;

/// <summary>How following a reference ended.</summary>
/// <param name="Target">Null where it leads nowhere.</param>
/// <param name="Problem">Why, in words; null for a circle.</param>
/// <param name="End">The last reference of the chain.</param>
internal sealed record ReferenceOutcome(ReferenceTarget? Target, string? Problem, string End);
