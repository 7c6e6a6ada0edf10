namespace Upstash.Workflow.Benchmarks;

/// <summary>Both packages as they are published.</summary>
/// <param name="Folder">Where they are.</param>
/// <param name="Version">The version of both.</param>
internal sealed record BuildFeed(string Folder, string Version)
{
    private const string Generator = "Upstash.Workflow.Generator.";

    public long Size => new FileInfo(PackageIn(Folder)).Length;

    /// <summary>Packs both, under a version that no cache has seen.</summary>
    public static BuildFeed Pack(string folder)
    {
        string version = $"99.0.0-benchmark.t{DateTime.UtcNow.Ticks}";
        foreach (string project in (string[])["runtime", "generator"])
            DotNet.Run(Repository.PathOf(project), "pack", "-c", "Release", "-o", folder, $"-p:Version={version}", "-p:RunAnalyzers=false");
        return new BuildFeed(folder, version);
    }

    /// <summary>Takes what somebody has packed.</summary>
    public static BuildFeed In(string folder)
        => new(Path.GetFullPath(folder), Path.GetFileNameWithoutExtension(PackageIn(folder))[Generator.Length..]);

    private static string PackageIn(string folder) => Directory.GetFiles(folder, $"{Generator}*.nupkg").Single();
}
