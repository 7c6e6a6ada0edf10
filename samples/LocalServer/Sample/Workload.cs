namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>One run of a workflow as it would go without trouble.</summary>
/// <param name="Url">Where the workflow lives.</param>
/// <param name="Body">What it is triggered with.</param>
/// <param name="Groups">Its steps; several in a group run in parallel.</param>
internal sealed record Workload(string Url, string Body, IReadOnlyList<IReadOnlyList<PlannedStep>> Groups)
{
    /// <summary>A run id of the caller's choice; null for one of the service.</summary>
    public string? RunId { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public string? FlowControlKey { get; init; }

    public string? Response { get; init; }

    public int Retries { get; init; } = 3;

    public bool HasFailureFunction { get; init; } = true;
}
