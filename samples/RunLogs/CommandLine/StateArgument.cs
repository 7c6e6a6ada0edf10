namespace RunLogs.CommandLine;

/// <summary>
/// States as people type them: <c>failed</c>, <c>step-retry</c>, <c>RUN_FAILED</c>. A state that is not known here is sent as it is; the
/// service may know it.
/// </summary>
internal static class StateArgument
{
    public static IReadOnlyList<string> Names { get; } =
        ["started", "success", "failed", "canceled", "step-progress", "step-success", "step-retry", "step-failed", "step-canceled"];

    public static string Parse(string text)
    {
        string state = text.Trim().ToUpperInvariant().Replace('-', '_');
        return state switch
        {
            "STARTED" or "SUCCESS" or "FAILED" or "CANCELED" => $"RUN_{state}",
            "CANCELLED" or "RUN_CANCELLED" => "RUN_CANCELED",
            _ => state,
        };
    }
}
