namespace Upstash.Workflow.Benchmarks;

/// <summary>What once took, on average over a turn.</summary>
/// <param name="Microseconds">What is compared: by the clock where something is waited for, else <paramref name="Processor"/>.</param>
/// <param name="Processor">Microseconds of processor time of the process.</param>
/// <param name="Bytes">What was allocated.</param>
internal readonly record struct Turn(double Microseconds, double Processor, double Bytes);
