using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What a difference does to C# callers.</summary>
internal enum DriftClass
{
    /// <summary>Neither of the others.</summary>
    Additive,

    /// <summary>Callers compile, but are warned or may behave otherwise.</summary>
    Risky,

    /// <summary>Callers no longer compile, or a call is certain to fail.</summary>
    Breaking,
}

internal static class DriftClasses
{
    /// <summary>What a rule counts by itself.</summary>
    public static DriftClass Of(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => DriftClass.Breaking,
        DiagnosticSeverity.Warning => DriftClass.Risky,
        _ => DriftClass.Additive,
    };
}
