using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The command line of the SDK.</summary>
internal static class DotNet
{
    /// <summary>No server outlives a command or is there already, and each diagnostic is one line.</summary>
    private static readonly string[] Quiet = ["-nodeReuse:false", "-m:1", "-tl:off", "-nologo", "-v:m", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false"];

    private static readonly string[] NotInherited = ["MSBuild", "DOTNET_STARTUP_HOOKS", "CORECLR_"];

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">The command and what it is told.</param>
    /// <returns>What it said.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string folder, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(folder, arguments))!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{output}");
    }

    private static ProcessStartInfo StartInfo(string folder, string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(host, [.. arguments, .. Quiet]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What has started this program hands its own settings down.
        foreach (string name in start.Environment.Keys.Where(IsNotInherited).ToList())
            start.Environment.Remove(name);
        // English, because warnings are counted.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        return start;
    }

    private static bool IsNotInherited(string variable) => NotInherited.Any(start => variable.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
