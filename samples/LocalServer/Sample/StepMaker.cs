using System.Globalization;

namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>Turns planned steps into steps of a run.</summary>
internal sealed class StepMaker(Dice dice, Workload workload)
{
    private long _lastId;

    public LocalStep First(long createdAt) => new()
    {
        Name = "init",
        Type = "Initial",
        CallType = "step",
        MessageId = MessageId(),
        State = LocalStates.StepSuccess,
        CreatedAt = createdAt,
        Out = workload.Body,
        Concurrent = 1,
        Retries = workload.Retries,
        Headers = Headers.Of(("Content-Type", "application/json"), ("Upstash-Workflow-Sdk-Version", "1")),
    };

    public LocalStep Make(PlannedStep plan, string state, long start, long end, int concurrent) => new()
    {
        StepId = ++_lastId,
        Name = plan.Name,
        Type = plan.Type,
        CallType = plan.Type == "Call" ? "fromCallback" : "step",
        MessageId = MessageId(),
        State = state,
        CreatedAt = state == LocalStates.StepSuccess ? end : start,
        Out = state == LocalStates.StepSuccess ? plan.Out : null,
        Concurrent = concurrent,
        Retries = plan.FailedAttempts > 0 ? workload.Retries : null,
        RetryDelay = plan.FailedAttempts > 0 ? FailedAttempt.RetryDelay : null,
        Errors = state == LocalStates.StepSuccess ? Errors(plan, start) : [],
        Call = plan.Call,
        SleepFor = plan.Type == "SleepFor" ? plan.Milliseconds : 0,
        SleepUntil = plan.Type is "SleepFor" or "SleepUntil" ? end : 0,
        NextDeliveryTime = state == LocalStates.StepProgress && plan.Type is "SleepFor" or "SleepUntil" ? end : 0,
        Wait = Wait(plan, state, start),
    };

    /// <summary>The message that is under way, or was when the run ended.</summary>
    public LocalStep Message(string state, IReadOnlyList<LocalError> errors, long nextDelivery = 0) => new()
    {
        MessageId = MessageId(),
        State = state,
        Retries = workload.Retries,
        RetryDelay = workload.Retries > 0 ? FailedAttempt.RetryDelay : null,
        Errors = errors,
        NextDeliveryTime = nextDelivery,
    };

    private string MessageId() => $"msg_{dice.Text(56)}";

    private LocalError[] Errors(PlannedStep plan, long start)
    {
        (int, string) kind = FailedAttempt.Kind(dice);
        return [.. Enumerable.Range(0, plan.FailedAttempts).Select(attempt => FailedAttempt.Error(kind, start + 300 + (attempt * 12_000)))];
    }

    private static LocalWait? Wait(PlannedStep plan, string state, long start)
    {
        if (plan.EventId is null)
        {
            return null;
        }

        if (plan.Type == "Notify")
        {
            return new LocalWait(plan.EventId, false, "", 0);
        }

        bool timedOut = plan.TimesOut && state == LocalStates.StepSuccess;
        string duration = string.Create(CultureInfo.InvariantCulture, $"{plan.TimeoutSeconds}s");
        return new LocalWait(plan.EventId, timedOut, duration, start + (plan.TimeoutSeconds * 1000));
    }
}
