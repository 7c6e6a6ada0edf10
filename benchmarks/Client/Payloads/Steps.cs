using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks.Payloads;

/// <summary>The steps of a run, some of them side by side.</summary>
internal sealed class Steps(Dice dice, double scale, long time)
{
    public List<PlainGroup> Next(int count)
    {
        var groups = new List<PlainGroup>();
        for (int id = 0; id < count;)
        {
            int width = dice.OneIn(6) ? Math.Min(count - id, dice.From(2, 6)) : 1;
            List<PlainStep> steps = [.. Enumerable.Range(id + 1, width).Select(Step)];
            groups.Add(new PlainGroup { Steps = steps, Type = width > 1 ? "parallel" : "sequential" });
            id += width;
        }

        return groups;
    }

    private PlainStep Step(int id)
    {
        var step = new PlainStep
        {
            StepId = id,
            StepName = "step-" + id + "-" + dice.PathWord(),
            CallType = dice.OneIn(10) ? "parallelResult" : "step",
            MessageId = dice.Id("msg_", 44),
            State = dice.Below(12) switch { 0 => "STEP_RETRY", 1 => "STEP_PROGRESS", 2 => "STEP_FAILED", _ => "STEP_SUCCESS" },
            CreatedAt = time + id * 137,
        };
        AddKind(step);
        step.Retries = 3;
        if (dice.OneIn(8))
            step.NextDeliveryTime = time + 100000;
        return step;
    }

    private void AddKind(PlainStep step)
    {
        switch (dice.Below(6))
        {
            case 0 or 1:
                AddCall(step);
                break;
            case 2:
                step.StepType = "Wait";
                step.WaitEventId = dice.Id("evt-", 10);
                step.WaitTimeout = dice.OneIn(2);
                break;
            case 3:
                step.StepType = "Invoke";
                step.InvokedWorkflowRunId = dice.Id("wfr_", 20);
                step.InvokedWorkflowUrl = "https://my-app.example.com/api/workflow/" + dice.PathWord();
                step.CallHeaders = HeaderMaps.OfRequest(dice);
                step.Out = Bodies.Next(dice, scale);
                break;
            default:
                step.StepType = "Run";
                step.Out = Bodies.Next(dice, scale);
                break;
        }
    }

    private void AddCall(PlainStep step)
    {
        step.StepType = "Call";
        step.CallUrl = "https://api.example.com/v1/" + dice.PathWord();
        step.CallMethod = dice.OneIn(2) ? "POST" : "GET";
        step.CallBody = Bodies.Next(dice, scale);
        step.CallHeaders = HeaderMaps.OfRequest(dice);
        step.CallResponseStatus = dice.OneIn(10) ? 500 : 200;
        step.CallResponseBody = Bodies.Next(dice, scale);
        step.CallResponseHeaders = HeaderMaps.OfResponse(dice);
    }
}
