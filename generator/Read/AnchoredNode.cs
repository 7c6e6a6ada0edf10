namespace Upstash.Workflow.Generator.Read;

/// <summary>What an anchor names. <see cref="Node"/> is null while the collection that carries it is still open.</summary>
internal sealed record AnchoredNode(SpecNode? Node, int Height, long Weight, int Line);
