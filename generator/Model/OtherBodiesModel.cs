using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>The successes of an operation with JSON whose own body is none. They are read as a string, or as bytes.</summary>
internal sealed record OtherBodiesModel(bool AreText, EquatableArray<StatusRange> Statuses)
{
    public TypeRef Type => PrimitiveType.Of(AreText ? PrimitiveKind.String : PrimitiveKind.Bytes);
}
