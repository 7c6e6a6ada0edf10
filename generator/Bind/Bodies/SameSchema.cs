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

    public static bool Of(OpenApiSchema one, OpenApiSchema other) => one.Resolved == other.Resolved || NodeEquality.Same(one.Node, other.Node);
}
