namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>Attempts that went wrong, and how long the service waits between them.</summary>
internal static class FailedAttempt
{
    public const string RetryDelay = "min(86400, pow(2.5, retried) * 12) * 1000";

    private static readonly (int Status, string Body)[] Kinds =
    [
        (500, """{"error":"Error","message":"connect ETIMEDOUT 10.0.4.17:5432"}"""),
        (503, "Service Unavailable"),
        (402, """{"error":"card_declined","message":"The card was declined."}"""),
        (489, """{"error":"WorkflowNonRetryableError","message":"this workflow has stopped"}"""),
        (429, """{"error":"rate limit exceeded"}"""),
    ];

    public static (int Status, string Body) Kind(Dice dice) => dice.OneOf<(int, string)>(Kinds);

    /// <summary>Status 489 is how a workflow says that trying again is of no use.</summary>
    public static int Retries((int Status, string Body) kind, Workload workload) => kind.Status == 489 ? 0 : workload.Retries;

    public static LocalError Error((int Status, string Body) kind, long time)
        => new(kind.Body, kind.Status, kind.Body, kind.Body.StartsWith('{') ? Headers.Json : Headers.Text, time);

    /// <summary>Milliseconds until the next attempt after so many failures.</summary>
    public static long Pause(int failures) => (long)(Math.Pow(2.5, failures) * 12_000);
}
