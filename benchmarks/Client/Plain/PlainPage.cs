namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>A page of runs in hand-written models of the same shape as ours: what System.Text.Json, Newtonsoft.Json and Refit read into.</summary>
public sealed class PlainPage
{
    public string? Cursor { get; set; }

    public List<PlainRun>? Runs { get; set; }
}
