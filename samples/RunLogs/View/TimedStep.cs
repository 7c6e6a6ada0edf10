namespace RunLogs.View;

/// <summary>A step with its place on the run's time line.</summary>
/// <param name="Start">Since the run was created.</param>
/// <param name="End">Since the run was created.</param>
internal sealed record TimedStep(StepView Step, TimeSpan Start, TimeSpan End);
