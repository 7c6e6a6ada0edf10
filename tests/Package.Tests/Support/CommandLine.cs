using System.Diagnostics;
using System.Text;

namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>Runs a program to its end, or ends it.</summary>
internal static class CommandLine
{
    // Far more than a build takes: a machine that tests several projects at once is slow.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly string[] NotInherited = ["MSBuild", "TESTINGPLATFORM", "DOTNET_STARTUP_HOOKS", "CORECLR_"];

    private static string DotnetHost => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    public static Task<CommandResult> DotnetAsync(string folder, params string[] arguments) => RunAsync(folder, DotnetHost, arguments);

    public static async Task<CommandResult> RunAsync(string folder, string program, params string[] arguments)
    {
        string command = $"{program} {string.Join(' ', arguments)}";
        var output = new StringBuilder();
        using var process = new Process { StartInfo = StartInfo(folder, program, arguments) };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command}\nin {folder}\ndid not end within {Limit}:\n{Text(output)}");
        }

        return new CommandResult(command, folder, process.ExitCode, Text(output));
    }

    private static ProcessStartInfo StartInfo(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The command that runs these tests hands its own build settings down: they are not the consumer's.
        foreach (string name in start.Environment.Keys.Where(IsNotInherited).ToList())
            start.Environment.Remove(name);
        // English, because diagnostics are read from the output; no server that outlives the test.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    private static bool IsNotInherited(string variable)
        => NotInherited.Any(start => variable.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Append(line).Append('\n');
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }
}
