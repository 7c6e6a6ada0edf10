using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a schema became.</summary>
internal readonly record struct BoundSchema(TypeRef Type, bool IsNullable)
{
    public static BoundSchema Any { get; } = new(PrimitiveType.Of(PrimitiveKind.Json), IsNullable: false);
}
