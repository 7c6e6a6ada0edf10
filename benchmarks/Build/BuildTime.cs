namespace Upstash.Workflow.Benchmarks;

/// <summary>What a build took, in seconds.</summary>
/// <param name="Clock">By the clock.</param>
/// <param name="Processor">Processor time of all processes; 0 where the system does not tell.</param>
internal readonly record struct BuildTime(double Clock, double Processor);
