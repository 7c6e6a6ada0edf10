using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>A diagnostic that has not met Roslyn yet: comparable, so that the pipeline can cache it.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    /// <summary>What it counts where that is not what the descriptor says.</summary>
    public DiagnosticSeverity Severity { get; init; } = Descriptor.DefaultSeverity;

    /// <summary>A second place: what is gone has one in the accepted document.</summary>
    public LocationInfo? Other { get; init; }

    public Diagnostic ToDiagnostic()
        => Diagnostic.Create(
            Descriptor,
            Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None,
            Severity,
            Other is null ? [] : [Other.ToLocation()],
            properties: null,
            [.. Arguments]);
}
