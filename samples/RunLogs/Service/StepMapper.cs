using System.Text.Json;
using RunLogs.Rendering;
using RunLogs.View;
using Upstash.Workflow;

namespace RunLogs.Service;

/// <summary>A step of the service as the screen wants it.</summary>
internal static class StepMapper
{
    public static StepView ToView(StepInfo step) => new()
    {
        Name = step.StepName ?? "",
        State = step.State?.Value ?? "",
        CreatedAt = Times.Of(step.CreatedAt),
        Facts = [.. Facts(step)],
        Errors = [.. step.AdditionalProperties.Items("errors").Select(Error)],
    };

    private static IEnumerable<Fact> Facts(StepInfo step) => new (string Name, string? Text)[]
    {
        ("call", Call(step)),
        (step.StepType == "Notify" ? "notifies" : "waits for", Wait(step)),
        ("sleeps", Sleep(step)),
        ("invoked", step.InvokedWorkflowRunId is { } id ? $"{id} {step.InvokedWorkflowUrl}" : null),
        ("retry", Retry(step)),
        ("out", step.CallUrl is null && step.WaitEventId is null && step.InvokedWorkflowRunId is null ? step.Out : null),
    }
    .Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).Select(fact => new Fact(fact.Name, fact.Text!));

    private static string? Call(StepInfo step)
    {
        string status = step.CallResponseStatus is > 0 and { } code ? $" → {code}" : "";
        return step.CallUrl is null ? null : $"{step.CallMethod} {step.CallUrl}{status}";
    }

    private static string? Wait(StepInfo step)
    {
        if (step.WaitEventId is null || step.WaitTimeout == true)
        {
            return step.WaitEventId is null ? null : $"{step.WaitEventId}: timed out";
        }

        bool isWaiting = step.State == StepInfoState.StepProgress;
        return isWaiting && Times.Of(step.AdditionalProperties.Number("waitTimeoutDeadline")) is { } deadline
            ? $"{step.WaitEventId} until {Human.Timestamp(deadline)}"
            : step.WaitEventId;
    }

    private static string? Sleep(StepInfo step)
    {
        string? time = step.AdditionalProperties.Number("sleepFor") is { } length ? Human.Duration(TimeSpan.FromMilliseconds(length)) : null;
        string? until = Times.Of(step.AdditionalProperties.Number("sleepUntil")) is { } end ? $"until {Human.Timestamp(end)}" : null;
        return time is null && until is null ? null : string.Join(' ', new[] { time, until }.OfType<string>());
    }

    private static string? Retry(StepInfo step)
    {
        bool hasRetried = step.AdditionalProperties.Items("errors").Any();
        string next = Times.Of(step.NextDeliveryTime) is { } time ? $", next {Human.Timestamp(time)}" : "";
        return step.Retries is { } retries && hasRetried ? $"{retries} at most{next}" : null;
    }

    private static ErrorView Error(JsonElement error) => new(
        Times.Of(Undeclared.NumberOf(error, "time")),
        Undeclared.NumberOf(error, "status"),
        Undeclared.TextOf(error, "error") ?? Undeclared.TextOf(error, "body") ?? "no message");
}
