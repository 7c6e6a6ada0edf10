namespace Upstash.Workflow.Benchmarks;

/// <summary>The sources that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Upstash.Workflow.Generator.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"Upstash.Workflow.Generator.sln was not found above {AppContext.BaseDirectory}.");
    }
}
