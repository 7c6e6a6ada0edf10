using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The component or the operation that a pointer leads into.</summary>
internal static class ElementPointer
{
    private const int Depth = 3;

    /// <summary><c>#/components/schemas/Pet</c>, whatever is below it.</summary>
    public static string Of(string pointer) => JsonPointer.Tokens(pointer).Take(Depth).Aggregate("#", JsonPointer.Append);

    /// <summary>Whether it is that of a component itself.</summary>
    public static bool IsComponent(string pointer) => pointer.StartsWith("#/components/", StringComparison.Ordinal) && JsonPointer.Tokens(pointer).Count == Depth;
}
