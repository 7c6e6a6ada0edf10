namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>The end of a failed run: the dead letter queue and the failure function.</summary>
internal static class Failures
{
    public static LocalRun End(LocalRun run, Workload workload, LocalError last, Dice dice, long now)
    {
        string dlqId = $"{last.Time + 5}-0";
        return run with
        {
            State = LocalStates.RunFailed,
            CompletedAt = last.Time + 5,
            DlqId = dlqId,
            FailureFunction = workload.HasFailureFunction ? Callback(run, last, dlqId, dice, now) : null,
        };
    }

    private static LocalFailureFunction Callback(LocalRun run, LocalError last, string dlqId, Dice dice, long now)
    {
        LocalFailureFunction callback = new()
        {
            MessageId = $"msg_{dice.Text(56)}",
            Url = run.Url,
            State = "CALLBACK_INPROGRESS",
            DlqId = dlqId,
            FailStatus = last.Status,
            FailResponse = last.Body,
            FailHeaders = last.Headers,
            MaxRetries = 3,
        };
        return last.Time + 2_000 > now ? callback : Answered(callback, run.Id, last.Time + 800, dice);
    }

    private static LocalFailureFunction Answered(LocalFailureFunction callback, string runId, long time, Dice dice)
        => dice.Below(5) == 0
            ? callback with
            {
                State = "CALLBACK_FAIL",
                ResponseStatus = 502,
                ResponseBody = "Bad Gateway",
                ResponseHeaders = Headers.Text,
                Errors = [FailedAttempt.Error((502, "Bad Gateway"), time)],
            }
            : callback with
            {
                State = "CALLBACK_SUCCESS",
                ResponseStatus = 200,
                ResponseBody = $$"""{"workflowRunId":"{{runId}}"}""",
                ResponseHeaders = Headers.Json,
            };
}
