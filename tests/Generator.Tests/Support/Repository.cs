namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>Files of the repository and of the shared data beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string BundledSpec => File.ReadAllText(Path.Combine(Root, "spec", "openapi.yaml"));

    /// <summary>A file or folder of the shared data; the test is skipped where it is absent.</summary>
    public static string Shared(params string[] parts)
    {
        string path = Path.Combine([Root, "..", "shared", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Skip($"{parts[0]} not found at ../shared/{string.Join('/', parts)}: skipped");
        return path;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Upstash.Workflow.Generator.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
