namespace Upstash.Workflow.LocalServer;

/// <summary>What a <c>Wait</c> step waits for.</summary>
/// <param name="EventId">The event.</param>
/// <param name="TimedOut">Whether it never came; left out when false.</param>
/// <param name="TimeoutDuration">How long to wait, <c>86400s</c> (undeclared).</param>
/// <param name="TimeoutDeadline">Until when, Unix milliseconds (undeclared).</param>
public sealed record LocalWait(string EventId, bool TimedOut, string TimeoutDuration, long TimeoutDeadline);
