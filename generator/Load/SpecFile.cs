using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>One file of a document: its own, or one that it refers to.</summary>
/// <param name="Path">As the compiler names it.</param>
/// <param name="Prefix">What stands before <c>#</c> in pointers into it: nothing for the document's own file.</param>
/// <param name="Root">The tree that pointers are followed in; what Swagger 2.0 calls otherwise has OpenAPI 3's place in it.</param>
internal sealed class SpecFile(string path, string prefix, SpecMapping root)
{
    private NodePointers? _pointers;

    public string Path { get; } = path;

    public string Prefix { get; } = prefix;

    public SpecMapping Root { get; } = root;

    /// <summary>Where a node of the file stands, as messages say it.</summary>
    public string PointerOf(SpecNode node) => Prefix + (_pointers ??= new NodePointers(Root)).Of(node);
}
