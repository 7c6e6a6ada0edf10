namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>Plays one run from its creation until its end, or until now: what has not happened yet is in progress.</summary>
internal sealed class RunPlayer
{
    private readonly Dice _dice;
    private readonly Workload _workload;
    private readonly Fate _fate;
    private readonly StepMaker _steps;
    private readonly List<LocalGroup> _groups = [];
    private readonly List<LocalRun> _invoked = [];
    private readonly long _now;
    private readonly LocalRun _draft;
    private long _clock;

    public RunPlayer(Dice dice, Workload workload, Fate fate, long createdAt, long now)
    {
        _dice = dice;
        _workload = workload;
        _fate = fate;
        _now = now;
        _steps = new StepMaker(dice, workload);
        _clock = createdAt + dice.Between(2, 6);
        _draft = new LocalRun
        {
            Id = workload.RunId ?? $"wfr_{dice.Text(21)}",
            Url = workload.Url,
            State = LocalStates.RunStarted,
            CreatedAt = createdAt,
            CallerIp = $"203.0.113.{dice.Between(1, 6)}",
            Labels = workload.Labels,
            FlowControlKey = workload.FlowControlKey,
        };
    }

    /// <summary>The run, and after it the runs it invoked.</summary>
    public IReadOnlyList<LocalRun> Play(LocalInvoker? invoker = null)
    {
        _groups.Add(new LocalGroup("sequential", [_steps.First(_clock)]));
        LocalRun run = PlayGroups();
        return [run with { Invoker = invoker, Groups = _groups }, .. _invoked];
    }

    private LocalRun PlayGroups()
    {
        for (int i = 0; i < _workload.Groups.Count; i++)
        {
            LocalRun? ended = _fate switch
            {
                _ when _fate.Is(FateKind.Failure, i) => Fail(),
                _ when _fate.Is(FateKind.Cancel, i) => Cancel(_workload.Groups[i]),
                _ => Pass(_workload.Groups[i], _fate.Is(FateKind.Flaky, i)),
            };
            if (ended is not null)
            {
                return ended;
            }
        }

        return _draft with { State = LocalStates.RunSuccess, CompletedAt = _clock + 12, Response = _workload.Response };
    }

    /// <returns>The run when it cannot get past the group yet; null when it went on.</returns>
    private LocalRun? Pass(IReadOnlyList<PlannedStep> group, bool isFlaky)
    {
        PlannedStep[] plans = [.. group.Select((plan, i) => isFlaky && i == 0 ? Flaky(plan) : plan)];
        LocalStep[] steps = [.. plans.Select(plan => Step(plan, plans.Length))];
        bool isStuck = steps.Any(step => step.State != LocalStates.StepSuccess);
        if (isStuck && plans is [{ Type: "Run" or "Call" or "Notify" }])
        {
            _groups.Add(new LocalGroup("next", [_steps.Message(LocalStates.StepProgress, [])]));
            return _draft;
        }

        _groups.Add(new LocalGroup(plans.Length > 1 ? "parallel" : "sequential", steps));
        _clock = steps.Max(step => step.CreatedAt);
        return isStuck ? _draft : null;
    }

    private LocalStep Step(PlannedStep plan, int concurrent)
    {
        if (plan.Invokes is not null)
        {
            return Invoke(plan, plan.Invokes);
        }

        long end = _clock + plan.Milliseconds;
        string state = end <= _now ? LocalStates.StepSuccess : LocalStates.StepProgress;
        return _steps.Make(plan, state, _clock, end, concurrent);
    }

    private LocalStep Invoke(PlannedStep plan, Workload workload)
    {
        LocalInvoker invoker = new(_draft.Id, _draft.Url, _draft.CreatedAt);
        LocalRun child = new RunPlayer(_dice, workload, Fate.Success, _clock + 30, _now).Play(invoker)[0];
        _invoked.Add(child);
        bool isDone = child.CompletedAt is > 0 and long done && done + 25 <= _now;
        PlannedStep answered = plan with { Out = $$"""{"body":{{child.Response ?? "null"}},"isCanceled":false,"isFailed":false}""" };
        string state = isDone ? LocalStates.StepSuccess : LocalStates.StepProgress;
        return _steps.Make(answered, state, _clock, child.CompletedAt + 25, 1) with
        {
            Invocation = new LocalInvocation(child.Id, child.Url, child.CreatedAt, workload.Body, Headers.Json),
        };
    }

    private LocalRun Fail()
    {
        (int Status, string Body) kind = FailedAttempt.Kind(_dice);
        List<LocalError> errors = [];
        for (long time = _clock + _dice.Between(150, 900); errors.Count <= FailedAttempt.Retries(kind, _workload); time += FailedAttempt.Pause(errors.Count))
        {
            if (time > _now)
            {
                string state = errors.Count == 0 ? LocalStates.StepProgress : LocalStates.StepRetry;
                _groups.Add(new LocalGroup("next", [_steps.Message(state, errors, errors.Count == 0 ? 0 : time)]));
                return _draft;
            }

            errors.Add(FailedAttempt.Error(kind, time));
        }

        _groups.Add(new LocalGroup("next", [_steps.Message(LocalStates.StepFailed, errors)]));
        return Failures.End(_draft, _workload, errors[^1], _dice, _now);
    }

    /// <returns>The run when it ended or is still on its way there; null when it was past the group too soon to be canceled.</returns>
    private LocalRun? Cancel(IReadOnlyList<PlannedStep> group)
    {
        long end = _clock + Math.Max(400, group.Max(plan => plan.Milliseconds) / 3);
        if (end > _now || group[0].Invokes is not null)
        {
            return Pass(group, isFlaky: false);
        }

        bool isPlain = group is [{ Type: "Run" or "Call" or "Notify" }];
        _groups.Add(isPlain
            ? new LocalGroup("next", [_steps.Message(LocalStates.StepCanceled, [])])
            : new LocalGroup(group.Count > 1 ? "parallel" : "sequential", [.. group.Select(Canceled)]));
        return _draft with { State = LocalStates.RunCanceled, CompletedAt = end };

        LocalStep Canceled(PlannedStep plan)
            => _steps.Make(plan, LocalStates.StepCanceled, _clock, _clock + plan.Milliseconds, group.Count);
    }

    private PlannedStep Flaky(PlannedStep plan)
    {
        if (plan.Type is not ("Run" or "Call"))
        {
            return plan;
        }

        int failures = _dice.Between(1, 2);
        return plan with { FailedAttempts = failures, Milliseconds = plan.Milliseconds + (failures * 12_000) };
    }
}
