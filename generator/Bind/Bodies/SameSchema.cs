using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Whether two media types have one schema: by reference, or written out twice. Two such bodies are the same to a caller.</summary>
internal static class SameSchema
{
    public static bool Of(DeclaredMedia one, DeclaredMedia other)
    {
        if (one.Schema is not { } first || other.Schema is not { } second)
            return false;
        return SchemaShapes.Target(first) == SchemaShapes.Target(second) || AreEqual(first.Node, second.Node);
    }

    // A tree that was read is not deep, and what aliases may repeat is bounded.
    private static bool AreEqual(SpecNode? one, SpecNode? other) => (one, other) switch
    {
        (SpecScalar first, SpecScalar second) => first.Kind == second.Kind && first.Text == second.Text,
        (SpecSequence first, SpecSequence second) => first.Items.Count == second.Items.Count && first.Items.Zip(second.Items, AreEqual).All(static isEqual => isEqual),
        (SpecMapping first, SpecMapping second) => first.Entries.Count == second.Entries.Count && first.Entries.All(entry => second[entry.Key] is { } value && AreEqual(entry.Value, value)),
        _ => false,
    };
}
