using System.Diagnostics;
using System.Globalization;

namespace Upstash.Workflow.Benchmarks;

/// <summary>This program once more, in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Beside this program: the same with the generator compiled ahead of time, as the package has it.</summary>
    private const string ReadyToRun = "ready-to-run";

    public static ProcessStartInfo Of(params string[] arguments) => Of(isCompiledAhead: false, arguments);

    /// <summary>Of all children that have ended, and of theirs; zero where the system does not tell.</summary>
    public static TimeSpan ProcessorTime()
    {
        if (!OperatingSystem.IsLinux())
            return TimeSpan.Zero;
        // The second field is a name in parentheses; 14 and 15 after it are cutime and cstime, in hundredths of a second.
        string[] fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)));
    }

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
