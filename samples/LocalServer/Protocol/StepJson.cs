using System.Text.Json;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>Writes a step, the undeclared members of the service included.</summary>
internal static class StepJson
{
    public static void Write(Utf8JsonWriter json, LocalStep step, BodyTrim trim)
    {
        json.WriteStartObject();
        json.Member("stepId", step.StepId);
        json.Member("stepName", step.Name);
        json.Member("stepType", step.Type);
        json.Member("callType", step.CallType);
        json.Member("messageId", step.MessageId);
        json.Member("targetStep", step.TargetStep);
        json.Member("out", trim.Apply(step.Out));
        json.Member("concurrent", step.Concurrent);
        json.Member("state", step.State);
        json.Member("createdAt", step.CreatedAt);
        json.Member("headers", step.Headers);
        WriteDetails(json, step, trim);
        WriteRetries(json, step, trim);
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, LocalStep step, BodyTrim trim)
    {
        json.Member("sleepFor", step.SleepFor);
        json.Member("sleepUntil", step.SleepUntil);
        WriteCall(json, step.Call, trim);
        WriteWait(json, step.Wait);
        WriteInvocation(json, step.Invocation, trim);
    }

    // The service writes the number of retries even when it is 0.
    private static void WriteRetries(Utf8JsonWriter json, LocalStep step, BodyTrim trim)
    {
        if (step.Retries is { } retries)
        {
            json.WriteNumber("retries", retries);
        }

        json.Member("retryDelay", step.RetryDelay);
        json.Member("nextDeliveryTime", step.NextDeliveryTime);
        json.Member("errors", step.Errors, error => ErrorJson.Write(json, error, trim));
    }

    private static void WriteCall(Utf8JsonWriter json, LocalCall? call, BodyTrim trim)
    {
        json.Member("callUrl", call?.Url);
        json.Member("callMethod", call?.Method);
        json.Member("callBody", trim.Apply(call?.Body));
        json.Member("callHeaders", call?.Headers);
        json.Member("callResponseStatus", call?.ResponseStatus ?? 0);
        json.Member("callResponseBody", trim.Apply(call?.ResponseBody));
        json.Member("callResponseHeaders", call?.ResponseHeaders);
    }

    private static void WriteWait(Utf8JsonWriter json, LocalWait? wait)
    {
        json.Member("waitEventId", wait?.EventId);
        if (wait is { TimedOut: true })
        {
            json.WriteBoolean("waitTimeout", true);
        }

        json.Member("waitTimeoutDuration", wait?.TimeoutDuration);
        json.Member("waitTimeoutDeadline", wait?.TimeoutDeadline ?? 0);
    }

    private static void WriteInvocation(Utf8JsonWriter json, LocalInvocation? invocation, BodyTrim trim)
    {
        json.Member("invokedWorkflowRunId", invocation?.RunId);
        json.Member("invokedWorkflowUrl", invocation?.Url);
        json.Member("invokedWorkflowCreatedAt", invocation?.CreatedAt ?? 0);
        json.Member("invokedWorkflowRunBody", trim.Apply(invocation?.Body));
        json.Member("invokedWorkflowRunHeaders", invocation?.Headers);
    }
}
