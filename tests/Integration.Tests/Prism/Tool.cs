using System.ComponentModel;
using System.Diagnostics;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>Runs a program to its end, or ends it.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Null when there is no such program.</summary>
    public static async Task<ToolResult?> RunAsync(string program, params string[] arguments)
    {
        using Process? process = Start(program, arguments);
        if (process is null)
            return null;
        using CancellationTokenSource limit = new(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            string errors = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(process.ExitCode, await output + errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new ToolResult(-1, $"{program} {string.Join(' ', arguments)} did not end within {Limit}.");
        }
    }

    /// <summary>Null when there is no such program.</summary>
    public static Process? Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
