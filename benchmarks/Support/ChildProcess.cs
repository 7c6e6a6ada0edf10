using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>This program once more, in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Beside this program: the same with the generator compiled ahead of time, as the package has it.</summary>
    private const string ReadyToRun = "ready-to-run";

    public static ProcessStartInfo Of(params string[] arguments) => Of(isCompiledAhead: false, arguments);

    /// <param name="isCompiledAhead">Whether the generator is the one that the package gives a compiler on this kind of machine.</param>
    public static ProcessStartInfo Of(bool isCompiledAhead, params string[] arguments)
    {
        // Without the host's executable (dotnet App.dll) the assembly is the first argument.
        string host = Environment.ProcessPath!;
        string assembly = typeof(ChildProcess).Assembly.Location;
        string folder = Path.Combine(Path.GetDirectoryName(assembly)!, isCompiledAhead ? ReadyToRun : "");
        bool isHost = Path.GetFileNameWithoutExtension(host) == "dotnet";
        return isHost
            ? new ProcessStartInfo(host, [Path.Combine(folder, Path.GetFileName(assembly)), .. arguments]) { RedirectStandardOutput = true }
            : new ProcessStartInfo(Path.Combine(folder, Path.GetFileName(host)), arguments) { RedirectStandardOutput = true };
    }
}
