using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>This program once more, in a process of its own.</summary>
internal static class ChildProcess
{
    public static ProcessStartInfo Of(params string[] arguments)
    {
        // Without the host's executable (dotnet App.dll) the assembly is the first argument.
        string host = Environment.ProcessPath!;
        string[] assembly = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(ChildProcess).Assembly.Location] : [];
        return new ProcessStartInfo(host, [.. assembly, .. arguments]) { RedirectStandardOutput = true };
    }
}
