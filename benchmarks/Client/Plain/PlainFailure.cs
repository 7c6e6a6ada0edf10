namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>What was called when a run failed.</summary>
public sealed class PlainFailure
{
    public string? MessageId { get; set; }

    public string? Url { get; set; }

    public string? State { get; set; }

    public string? DlqId { get; set; }

    public Dictionary<string, List<string>>? FailHeaders { get; set; }

    public long? FailStatus { get; set; }

    public string? FailResponse { get; set; }

    public string? ResponseBody { get; set; }

    public Dictionary<string, List<string>>? ResponseHeaders { get; set; }

    public long? ResponseStatus { get; set; }

    public long? MaxRetries { get; set; }
}
