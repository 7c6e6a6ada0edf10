namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>A step as a workflow means it, before it is known how it went.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Type">The step's type.</param>
/// <param name="Milliseconds">How long it takes.</param>
internal sealed record PlannedStep(string Name, string Type, long Milliseconds)
{
    public string? Out { get; init; }

    public LocalCall? Call { get; init; }

    public string? EventId { get; init; }

    public bool TimesOut { get; init; }

    public long TimeoutSeconds { get; init; }

    /// <summary>The workflow an Invoke step starts.</summary>
    public Workload? Invokes { get; init; }

    /// <summary>The attempts that fail before one succeeds.</summary>
    public int FailedAttempts { get; init; }

    public static PlannedStep Run(string name, long milliseconds, string? @out = null)
        => new(name, "Run", milliseconds) { Out = @out };

    public static PlannedStep Sleep(string name, TimeSpan time) => new(name, "SleepFor", (long)time.TotalMilliseconds);

    public static PlannedStep SleepUntil(string name, TimeSpan time) => new(name, "SleepUntil", (long)time.TotalMilliseconds);

    public static PlannedStep HttpCall(string name, long milliseconds, LocalCall call)
        => new(name, "Call", milliseconds) { Call = call, Out = call.ResponseBody };

    public static PlannedStep Notify(string name, string eventId)
        => new(name, "Notify", 40) { EventId = eventId, Out = $$"""{"eventId":"{{eventId}}","notifyResponse":[]}""" };

    public static PlannedStep Invoke(string name, Workload workload) => new(name, "Invoke", 0) { Invokes = workload };

    /// <summary>The event comes after <paramref name="arrival"/>, unless the time is up before.</summary>
    public static PlannedStep Wait(string name, string eventId, TimeSpan timeout, TimeSpan arrival)
    {
        bool timesOut = arrival > timeout;
        return new(name, "Wait", (long)(timesOut ? timeout : arrival).TotalMilliseconds)
        {
            EventId = eventId,
            TimesOut = timesOut,
            TimeoutSeconds = (long)timeout.TotalSeconds,
            Out = timesOut ? """{"timeout":true}""" : """{"timeout":false,"eventData":{"confirmed":true}}""",
        };
    }
}
