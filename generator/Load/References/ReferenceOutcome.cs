using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>How following a reference ended.</summary>
/// <param name="Target">Null where it leads nowhere.</param>
/// <param name="Problem">Why, in words; null for a circle.</param>
/// <param name="End">The last reference of the chain.</param>
internal sealed record ReferenceOutcome(ReferenceTarget? Target, string? Problem, string End)
{
    /// <summary>The part of <c>components</c> that the target stands in; null for any other place, which may hold anything.</summary>
    public string? Section { get; } = Target is null ? null : SectionOf(Target.Pointer);

    private static string? SectionOf(string pointer)
    {
        const string Components = "#/components/";
        int start = pointer.IndexOf('#') + Components.Length;
        if (string.CompareOrdinal(pointer, start - Components.Length, Components, 0, Components.Length) != 0)
            return null;
        int end = pointer.IndexOf('/', start);
        return end < 0 || pointer.IndexOf('/', end + 1) >= 0 ? null : pointer.Substring(start, end - start);
    }
}
