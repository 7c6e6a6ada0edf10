using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>
/// A value and what there is to say about it. They travel together and then part: one output takes the value, another the diagnostics,
/// so that a moved line reports again and emits nothing again.
/// </summary>
internal sealed record Result<T>(T? Value, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class
{
    /// <summary>What differs from the accepted document, where it is asked for in place of the value.</summary>
    public DriftListing? Listing { get; init; }
}
