using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>What a reference leads to in the end.</summary>
/// <param name="Pointer">The one spelling of the place: <c>#/components/schemas/Pet</c>, or <c>common.yaml#/Pet</c> in another file.</param>
internal sealed record ReferenceTarget(SpecNode Node, string Pointer, ElementReader Reader);
