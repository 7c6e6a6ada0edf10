namespace Upstash.Workflow.Generator;

/// <summary>The property <c>UpstashWorkflowDrift</c>.</summary>
internal enum DriftMode
{
    Off,

    /// <summary>Nothing is an error.</summary>
    Report,

    /// <summary>Breaking drift is an error.</summary>
    Enforce,

    /// <summary>For the target <c>AcceptSpec</c>: the drift is written into a file that the target prints, and no client is generated.</summary>
    List,
}

internal static class DriftModes
{
    public static DriftMode Parse(string text) => text.ToLowerInvariant() switch
    {
        "off" => DriftMode.Off,
        "report" => DriftMode.Report,
        "list" => DriftMode.List,
        _ => DriftMode.Enforce,
    };
}
