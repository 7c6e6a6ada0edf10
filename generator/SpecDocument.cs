using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator;

/// <summary>One document as it enters the pipeline: nothing of Roslyn is kept.</summary>
/// <param name="Text">Null when the file cannot be read.</param>
internal sealed record SpecDocument(string Path, string? Text, GeneratorOptions Options)
{
    /// <summary>The other files that it refers to, and those that these refer to.</summary>
    public EquatableArray<CompanionFile> Companions { get; init; } = EquatableArray<CompanionFile>.Empty;

    /// <summary>The accepted state of the document; null when there is none, or when nobody wants to know how it differs.</summary>
    public SpecDocument? Baseline { get; init; }
}
