using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator;

/// <summary>One document as it enters the pipeline: nothing of Roslyn is kept.</summary>
/// <param name="Text">Null when the file cannot be read.</param>
internal sealed record SpecDocument(string Path, string? Text, GeneratorOptions Options)
{
    /// <summary>The other files that it refers to, and those that these refer to.</summary>
    public EquatableArray<CompanionFile> Companions { get; init; } = EquatableArray<CompanionFile>.Empty;
}
