namespace Upstash.Workflow.Benchmarks;

/// <summary>What once took, on average over a turn.</summary>
internal readonly record struct Turn(double Microseconds, double Bytes);
