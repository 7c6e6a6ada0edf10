using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>The drift of one document as a text to be printed.</summary>
/// <param name="HintName">The name of the file that takes it out of the compiler.</param>
internal sealed record DriftListing(string HintName, EquatableArray<string> Lines)
{
    /// <summary>The paths of the files that are accepted together with the document, since it refers to them.</summary>
    public EquatableArray<string> Companions { get; init; } = EquatableArray<string>.Empty;
}
