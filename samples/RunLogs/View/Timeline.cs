namespace RunLogs.View;

/// <summary>
/// When each step began and ended. The service tells one time a step: that of its result. A step therefore begins when the group before
/// it has ended, and ends with its result, or with the run, or now.
/// </summary>
internal sealed class Timeline
{
    private readonly DateTimeOffset _origin;
    private readonly DateTimeOffset _end;

    public Timeline(RunView run, DateTimeOffset now)
    {
        _origin = run.CreatedAt ?? now;
        _end = run.CompletedAt ?? now;
        Groups = Place(run.Groups);
        Total = Groups.SelectMany(group => group.Steps).Select(step => step.End).Append(_end - _origin).Max();
    }

    public TimeSpan Total { get; }

    public IReadOnlyList<TimedGroup> Groups { get; }

    private List<TimedGroup> Place(IReadOnlyList<GroupView> groups)
    {
        List<TimedGroup> placed = [];
        TimeSpan start = TimeSpan.Zero;
        foreach (GroupView group in groups)
        {
            TimedStep[] steps = [.. group.Steps.Select(step => Place(step, start))];
            placed.Add(new TimedGroup(group.Type, steps));
            start = steps.Select(step => step.End).Append(start).Max();
        }

        return placed;
    }

    private TimedStep Place(StepView step, TimeSpan start)
    {
        bool hasResult = step.State == "STEP_SUCCESS" && step.CreatedAt is not null;
        TimeSpan end = (hasResult ? step.CreatedAt!.Value : _end) - _origin;
        return new TimedStep(step, start, end > start ? end : start);
    }
}

/// <summary>A group with its place on the run's time line.</summary>
internal sealed record TimedGroup(string Type, IReadOnlyList<TimedStep> Steps);
