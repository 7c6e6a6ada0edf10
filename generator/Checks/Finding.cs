using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>What a check found, and where.</summary>
/// <param name="Arguments">The element in words first, the JSON pointer last.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, LocationInfo Location, IReadOnlyList<string> Arguments)
{
    /// <summary>Lower than the descriptor's where the matter is settled already.</summary>
    public DiagnosticSeverity Severity { get; init; } = Descriptor.DefaultSeverity;

    /// <summary>Further places that the message is about.</summary>
    public IReadOnlyList<LocationInfo> Others { get; init; } = [];

    /// <remarks>
    /// Nobody can mend the package's document, and a project that takes warnings for errors must build: of it nothing is more than an information.
    /// </remarks>
    public Diagnostic ToDiagnostic(bool isBundled)
    {
        bool isAdvice = isBundled && Severity == DiagnosticSeverity.Warning;
        return Diagnostic.Create(
            Descriptor,
            Location.ToLocation(),
            isAdvice ? DiagnosticSeverity.Info : Severity,
            Others.Select(static other => other.ToLocation()),
            properties: null,
            [.. Arguments]);
    }
}
