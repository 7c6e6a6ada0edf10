namespace Upstash.Workflow.LocalServer;

/// <summary>The states the parameter <c>state</c> knows.</summary>
public static class LocalStates
{
    internal const string RunStarted = "RUN_STARTED";
    internal const string RunSuccess = "RUN_SUCCESS";
    internal const string RunFailed = "RUN_FAILED";
    internal const string RunCanceled = "RUN_CANCELED";
    internal const string StepProgress = "STEP_PROGRESS";
    internal const string StepSuccess = "STEP_SUCCESS";
    internal const string StepRetry = "STEP_RETRY";
    internal const string StepFailed = "STEP_FAILED";
    internal const string StepCanceled = "STEP_CANCELED";

    /// <summary>The states of a run.</summary>
    public static IReadOnlyList<string> OfRuns { get; } = [RunStarted, RunSuccess, RunFailed, RunCanceled];

    /// <summary>The states of a step.</summary>
    public static IReadOnlyList<string> OfSteps { get; } = [StepProgress, StepSuccess, StepRetry, StepFailed, StepCanceled];
}
