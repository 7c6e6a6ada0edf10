using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Where an element is read from.</summary>
/// <param name="Reference">The pointer of what a reference leads to; null for what stands in its place itself.</param>
/// <param name="Siblings">The mapping with the reference, in which a description may stand beside it.</param>
internal sealed record ElementSource(SpecMapping Node, ElementReader Reader, string? Reference, SpecMapping? Siblings);
