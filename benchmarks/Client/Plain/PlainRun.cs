namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>A run.</summary>
public sealed class PlainRun
{
    public string? WorkflowRunId { get; set; }

    public string? WorkflowUrl { get; set; }

    public string? WorkflowState { get; set; }

    public long? WorkflowRunCreatedAt { get; set; }

    public long? WorkflowRunCompletedAt { get; set; }

    public string? WorkflowRunCallerIp { get; set; }

    public List<PlainGroup>? Steps { get; set; }

    public string? WorkflowRunResponse { get; set; }

    public PlainInvoker? Invoker { get; set; }

    public PlainFailure? FailureFunction { get; set; }

    public string? DlqId { get; set; }

    public string? Label { get; set; }

    public string? FlowControlKey { get; set; }
}
