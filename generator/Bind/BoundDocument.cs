using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A document with the client that was made of it.</summary>
/// <param name="Operations">Those that are generated.</param>
internal sealed record BoundDocument(BindContext Context, IReadOnlyList<OperationSource> Operations, ClientModel Client)
{
    /// <summary>The class that was named for examples; null where none are wanted.</summary>
    public string? ExamplesName { get; init; }

    public LoadedDocument Loaded => Context.Loaded;
}
