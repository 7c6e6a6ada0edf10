using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks.Payloads;

/// <summary>A page of runs. Every value is invented.</summary>
internal sealed class Pages(int seed, double scale)
{
    private readonly Dice _dice = new(seed);

    public PlainPage Next(int runs, int leastSteps, int mostSteps)
        => new()
        {
            Cursor = _dice.Id("", 32),
            Runs = [.. Enumerable.Range(0, runs).Select(number => Run(number, leastSteps, mostSteps))],
        };

    private PlainRun Run(int number, int leastSteps, int mostSteps)
    {
        long time = 1730000000000L + _dice.Below(1000000000);
        int state = _dice.Below(10);
        var run = new PlainRun
        {
            WorkflowRunId = _dice.Id("wfr_", 20),
            WorkflowUrl = "https://my-app.example.com/api/workflow/" + Dice.PathWord(number),
            WorkflowState = state switch { 0 => "RUN_FAILED", 1 => "RUN_STARTED", _ => "RUN_SUCCESS" },
            WorkflowRunCreatedAt = time,
            WorkflowRunCompletedAt = state == 1 ? null : time + 50000,
            WorkflowRunCallerIp = "10.1." + _dice.Below(256) + "." + _dice.Below(256),
            Steps = new Steps(_dice, scale, time).Next(_dice.From(leastSteps, mostSteps + 1)),
            WorkflowRunResponse = Bodies.Next(_dice, scale),
        };
        if (_dice.OneIn(3))
            run.Invoker = Invoker(time);
        if (state == 0)
            AddFailure(run);
        if (_dice.OneIn(2))
            run.Label = "label-" + _dice.Below(5);
        if (_dice.OneIn(3))
            run.FlowControlKey = "fc-" + _dice.Below(3);
        return run;
    }

    private PlainInvoker Invoker(long time)
        => new()
        {
            WorkflowRunId = _dice.Id("wfr_", 20),
            WorkflowUrl = "https://my-app.example.com/api/workflow/parent",
            WorkflowRunCreatedAt = time - 1000,
        };

    private void AddFailure(PlainRun run)
    {
        run.FailureFunction = new PlainFailure
        {
            MessageId = _dice.Id("msg_", 44),
            Url = run.WorkflowUrl,
            State = "CALLBACK_SUCCESS",
            FailHeaders = HeaderMaps.OfResponse(_dice),
            FailStatus = 500,
            FailResponse = Bodies.Next(_dice, scale),
            ResponseBody = Bodies.Next(_dice, scale),
            ResponseHeaders = HeaderMaps.OfResponse(_dice),
            ResponseStatus = 200,
            MaxRetries = 3,
        };
        run.DlqId = _dice.Id("dlq_", 20);
    }
}
