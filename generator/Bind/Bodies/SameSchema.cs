using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Whether two schemas are one: by reference, or written out twice. Two bodies of one schema are the same to a caller.</summary>
internal static class SameSchema
{
    public static bool Of(DeclaredMedia one, DeclaredMedia other)
    {
        // One schema is an item here and all there is there.
        if ((one.Kind == BodyKind.Items) != (other.Kind == BodyKind.Items))
            return false;
        return Described(one) is { } first && Described(other) is { } second && Of(first, second);
    }

    private static OpenApiSchema? Described(DeclaredMedia media) => media.Kind == BodyKind.Items ? media.ItemSchema : media.Schema;

    public static bool Of(OpenApiSchema one, OpenApiSchema other) => one.Resolved == other.Resolved || AreEqual(one.Node, other.Node);

    // A tree that was read is not deep, and what aliases may repeat is bounded.
    private static bool AreEqual(SpecNode? one, SpecNode? other) => (one, other) switch
    {
        (SpecScalar first, SpecScalar second) => first.Kind == second.Kind && first.Text == second.Text,
        (SpecSequence first, SpecSequence second) => first.Items.Count == second.Items.Count && first.Items.Zip(second.Items, AreEqual).All(static isEqual => isEqual),
        (SpecMapping first, SpecMapping second) => first.Entries.Count == second.Entries.Count && first.Entries.All(entry => second[entry.Key] is { } value && AreEqual(entry.Value, value)),
        _ => false,
    };
}
