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
