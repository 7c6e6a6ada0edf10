namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>The run that started a run.</summary>
public sealed class PlainInvoker
{
    public string? WorkflowRunId { get; set; }

    public string? WorkflowUrl { get; set; }

    public long? WorkflowRunCreatedAt { get; set; }
}
