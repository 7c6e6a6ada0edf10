using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>How following a reference ended.</summary>
/// <param name="Target">Null where it leads nowhere.</param>
/// <param name="Problem">Why, in words; null for a circle.</param>
/// <param name="End">The last reference of the chain.</param>
internal sealed record ReferenceOutcome(ReferenceTarget? Target, string? Problem, string End)
{
    /// <summary>The part of <c>components</c> that the target stands in; null for any other place, which may hold anything.</summary>
    public string? Section { get; } = Target is { Pointer: var pointer } && JsonPointer.Tokens(pointer.Substring(pointer.IndexOf('#') + 1)) is ["components", var section, _] ? section : null;
}
