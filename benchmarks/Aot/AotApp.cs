using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Upstash.Workflow.Benchmarks;

/// <summary>An application of <c>Aot/Apps</c>, compiled to machine code.</summary>
internal sealed partial class AotApp
{
    private readonly string _executable;

    private AotApp(string executable, int warnings)
    {
        _executable = executable;
        Warnings = warnings;
    }

    /// <summary>What trimming and compiling ahead of time had to complain about.</summary>
    public int Warnings { get; }

    public long Size => new FileInfo(_executable).Length;

    /// <param name="name">Its folder.</param>
    /// <param name="scratch">Where everything of it goes: nothing is warned of what was built before.</param>
    public static AotApp Publish(string name, string scratch)
    {
        string artifacts = Path.Combine(scratch, name);
        string output = DotNet.Run(
            Repository.PathOf("benchmarks", "Aot", "Apps", name),
            "publish", "-c", "Release", "--use-current-runtime", "--artifacts-path", artifacts, "-o", Path.Combine(artifacts, "published"), "-p:RunAnalyzers=false");
        foreach (string line in output.Split('\n').Where(static line => Warning().IsMatch(line)).Distinct())
            Console.Error.WriteLine(line);
        string file = OperatingSystem.IsWindows() ? "app.exe" : "app";
        return new AotApp(Path.Combine(artifacts, "published", file), output.Split('\n').Where(static line => Warning().IsMatch(line)).Distinct().Count());
    }

    /// <summary>Runs it once.</summary>
    /// <param name="arguments">A file, or where to ask.</param>
    public AotStart Start(params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(_executable, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        string[] parts = output.Split(' ', StringSplitOptions.TrimEntries);
        return process.ExitCode == 0 && parts is [string job, string runs, string steps]
            ? new AotStart(milliseconds, int.Parse(job, CultureInfo.InvariantCulture) / 1000.0, $"{runs} runs, {steps} steps")
            : throw new InvalidOperationException($"{_executable} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }

    [GeneratedRegex(@"warning IL\d+")]
    private static partial Regex Warning();
}
