using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The one pointer of an element that several lead to through references.</summary>
internal static class CanonicalPointer
{
    // More references than anybody chains.
    private const int MaxReferences = 32;

    public static string Of(SpecMapping root, string pointer)
    {
        if (pointer.Length == 0 || pointer[0] != '#')
            return pointer;
        string canonical = "#";
        SpecNode? node = root;
        int references = 0;
        foreach (string token in JsonPointer.Tokens(pointer))
        {
            // What a reference stands for has the members that it has not itself.
            while (node is SpecMapping mapping && mapping[token] is null && TargetOf(mapping, root, out string target) is { } found && references++ < MaxReferences)
                (node, canonical) = (found, target);
            node = JsonPointer.Step(node, token);
            canonical = JsonPointer.Append(canonical, token);
        }

        // A schema that refers to another is a place of its own; any other element is what it refers to.
        return node is SpecMapping last && TargetOf(last, root, out string end) is not null && !end.StartsWith("#/components/schemas/", StringComparison.Ordinal) ? end : canonical;
    }

    /// <summary>The same of an element that may only refer to another one: its own place, and not the other's.</summary>
    public static string OfUse(SpecMapping root, string pointer)
        => JsonPointer.Parent(pointer) is { Length: > 0 } parent && parent[0] == '#' ? Of(root, parent) + pointer.Substring(parent.Length) : pointer;

    private static SpecNode? TargetOf(SpecMapping mapping, SpecMapping root, out string pointer)
    {
        pointer = JsonPointer.LocalReference(mapping) ?? "";
        return pointer.Length > 0 ? JsonPointer.Find(root, pointer) : null;
    }
}
