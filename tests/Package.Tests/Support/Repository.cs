namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>The repository these tests belong to, and a copy of what is packed from it.</summary>
internal static class Repository
{
    // What the two packages are made of. Tests and samples are left out: nobody packs them.
    private static readonly string[] PackedFolders = ["generator", "runtime", "spec"];

    public static string Root { get; } = FindRoot();

    /// <summary>
    /// Copies the sources, as they are in the working tree, to where no other build writes. The copy is a repository when this is one:
    /// the packages name their commit.
    /// </summary>
    public static async Task CopyToAsync(string target, string remote)
    {
        CommandResult? clone = await GitAsync(Root, "clone", "--quiet", "--shared", "--no-checkout", Root, target);
        if (clone is { ExitCode: 0 })
            (await GitAsync(target, "remote", "set-url", "origin", remote))!.Succeeded();
        foreach (string file in await FilesAsync())
        {
            string copy = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Root, file), copy);
        }
    }

    /// <summary>The commit the working tree stands on; null when this is no git repository.</summary>
    public static async Task<string?> CommitAsync()
        => await GitAsync(Root, "rev-parse", "HEAD") is { ExitCode: 0 } head ? head.Output.Trim() : null;

    private static async Task<IEnumerable<string>> FilesAsync()
    {
        CommandResult? tracked = await GitAsync(Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        IEnumerable<string> files = tracked is { ExitCode: 0 } ? tracked.Output.TrimEnd('\n').Split('\0') : Walk();
        return files.Where(IsPacked).Where(static file => File.Exists(Path.Combine(Root, file)));
    }

    private static IEnumerable<string> Walk()
        => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj" or ".git"));

    private static bool IsPacked(string file) => file.Length > 0 && (!file.Contains('/') || PackedFolders.Contains(file.Split('/')[0]));

    private static async Task<CommandResult?> GitAsync(string folder, params string[] arguments)
    {
        try
        {
            return await CommandLine.RunAsync(folder, "git", arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git on this machine.
            return null;
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Upstash.Workflow.Generator.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"Upstash.Workflow.Generator.sln was not found above {AppContext.BaseDirectory}");
    }
}
