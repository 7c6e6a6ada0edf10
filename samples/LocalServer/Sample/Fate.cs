namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>What happens to a run on its way.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Group">In which group of its plan.</param>
internal readonly record struct Fate(FateKind Kind, int Group)
{
    public static Fate Success { get; } = new(FateKind.Success, -1);

    public static Fate Next(Dice dice, Workload workload)
    {
        FateKind kind = dice.Below(100) switch
        {
            < 66 => FateKind.Success,
            < 76 => FateKind.Flaky,
            < 93 => FateKind.Failure,
            _ => FateKind.Cancel,
        };
        return new Fate(kind, dice.Below(workload.Groups.Count));
    }

    public bool Is(FateKind kind, int group) => Kind == kind && Group == group;
}

internal enum FateKind
{
    Success,

    /// <summary>A step fails once or twice, then succeeds.</summary>
    Flaky,

    /// <summary>A step fails until its retries are used up.</summary>
    Failure,

    /// <summary>The user cancels the run.</summary>
    Cancel,
}
