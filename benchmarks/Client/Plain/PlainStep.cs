namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>A step.</summary>
public sealed class PlainStep
{
    public long? StepId { get; set; }

    public string? StepName { get; set; }

    public string? StepType { get; set; }

    public string? CallType { get; set; }

    public string? MessageId { get; set; }

    public string? State { get; set; }

    public long? CreatedAt { get; set; }

    public string? Out { get; set; }

    public string? CallUrl { get; set; }

    public string? CallMethod { get; set; }

    public string? CallBody { get; set; }

    public Dictionary<string, List<string>>? CallHeaders { get; set; }

    public long? CallResponseStatus { get; set; }

    public string? CallResponseBody { get; set; }

    public Dictionary<string, List<string>>? CallResponseHeaders { get; set; }

    public string? WaitEventId { get; set; }

    public bool? WaitTimeout { get; set; }

    public string? InvokedWorkflowRunId { get; set; }

    public string? InvokedWorkflowUrl { get; set; }

    public long? Retries { get; set; }

    public long? NextDeliveryTime { get; set; }
}
