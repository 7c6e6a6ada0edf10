namespace Upstash.Workflow.Benchmarks.Plain;

/// <summary>Steps that ran together.</summary>
public sealed class PlainGroup
{
    public List<PlainStep>? Steps { get; set; }

    public string? Type { get; set; }
}
