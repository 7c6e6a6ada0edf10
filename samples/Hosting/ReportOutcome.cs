namespace HostingSample;

/// <summary>What the shell is told.</summary>
internal sealed class ReportOutcome
{
    public int ExitCode { get; set; }
}
