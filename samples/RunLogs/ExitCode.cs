namespace RunLogs;

/// <summary>What the shell is told; <c>--help</c> lists them.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int ServiceFailed = 1;
    public const int Usage = 2;

    /// <summary>A run named by <c>--run</c> does not exist. An empty list is no error.</summary>
    public const int NotFound = 3;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Canceled = 130;
}
