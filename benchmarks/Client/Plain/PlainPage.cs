namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>A page of runs as hand-written models have it: what System.Text.Json, Newtonsoft.Json and Refit read into. Shape as ours, without conveniences.</summary>
public sealed class PlainPage
{
    public string? Cursor { get; set; }

    public List<PlainRun>? Runs { get; set; }
}
