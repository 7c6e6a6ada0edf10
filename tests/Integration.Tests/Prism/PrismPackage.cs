namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary><c>@stoplight/prism-cli</c> from npm, once for this machine.</summary>
internal static class PrismPackage
{
    /// <summary>What the expectations of these tests were written for.</summary>
    public const string Version = "5.14.2";

    // npm is a script on Windows, which is not found without its ending.
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), $"upstash-workflow-prism-{Version}");

    /// <summary>Null when there is no Node.</summary>
    public static async Task<string?> NodeVersionAsync() => (await Tool.RunAsync("node", "--version"))?.Output.Trim();

    public static async Task<(PrismTool? Tool, string Why)> InstallAsync()
    {
        if (!File.Exists(ScriptIn(Folder)) && await DownloadAsync() is { } why)
            return (null, why);
        return (PrismTool.At(ScriptIn(Folder)), "");
    }

    private static string ScriptIn(string folder) => Path.Combine(folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    /// <summary>Beside the folder first: an installation that was interrupted, or another at the same time, is never taken for a whole one.</summary>
    private static async Task<string?> DownloadAsync()
    {
        string unfinished = $"{Folder}-{Guid.NewGuid():N}";
        Directory.CreateDirectory(unfinished);
        // No scripts: those of strangers' packages do not run here.
        ToolResult? npm = await Tool.RunAsync(Npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", unfinished, $"@stoplight/prism-cli@{Version}");
        if (npm is { ExitCode: 0 } && TryMove(unfinished))
            return null;
        Directory.Delete(unfinished, recursive: true);
        if (File.Exists(ScriptIn(Folder)))
            return null;
        return npm is null ? "npm is not installed" : $"npm did not install Prism {Version}:\n{npm.Output}";
    }

    private static bool TryMove(string unfinished)
    {
        try
        {
            Directory.Move(unfinished, Folder);
            return true;
        }
        catch (IOException)
        {
            // Somebody else was first.
            return false;
        }
    }
}
