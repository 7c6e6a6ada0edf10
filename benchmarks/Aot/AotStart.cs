namespace Upstash.Workflow.Benchmarks;

/// <summary>One run of an application.</summary>
/// <param name="Process">From before its start until after its end, milliseconds.</param>
/// <param name="Job">What it measured itself, milliseconds: reading the page, or the whole call from making the client on.</param>
/// <param name="Found">What was in the page.</param>
internal sealed record AotStart(double Process, double Job, string Found);
