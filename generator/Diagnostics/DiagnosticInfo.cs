using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>A diagnostic that has not met Roslyn yet: comparable, so that the pipeline can cache it.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic()
        => Diagnostic.Create(Descriptor, Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, [.. Arguments]);
}
