using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What the project file says about one document.</summary>
/// <param name="Namespace">A valid namespace, keywords escaped.</param>
/// <param name="ClientName">The class, or null: from <c>info.title</c>.</param>
/// <param name="FileName">The document's file name without folders.</param>
internal sealed record ClientSettings(string Namespace, string? ClientName, bool IsPublic, string FileName)
{
    public PagingMode Paging { get; init; }

    public OperationFilter Filter { get; init; } = new(EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty);

    public SchemaScope Schemas { get; init; }

    /// <summary>Whether bodies for tests are generated.</summary>
    public bool HasExamples { get; init; }
}
