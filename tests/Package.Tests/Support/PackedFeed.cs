namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>
/// Both packages, packed once per run from a copy of the sources into a feed of its own, and the place where consumers are made.
/// All of it is in one temporary folder, outside the repository, that goes away unless a test failed.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>A host that source links are known for; nothing is ever asked of it.</summary>
    public const string Remote = "https://github.com/example/workflow-client";

    private readonly string _root = Directory.CreateTempSubdirectory("upstash-package-tests-").FullName;
    private bool _keep;

    /// <summary>Unique, so that no cache has ever seen it.</summary>
    public string Version { get; } = $"99.0.0-test.{DateTime.UtcNow:yyyyMMdd}.t{DateTime.UtcNow.Ticks}";

    /// <summary>The commit the packages were made from; null without git.</summary>
    public string? Commit { get; private set; }

    public string Feed => Path.Combine(_root, "feed");

    public string Sources => Path.Combine(_root, "sources");

    public string Consumers => Path.Combine(_root, "consumers");

    public string GeneratorPackage => Path.Combine(Feed, $"Upstash.Workflow.Generator.{Version}.nupkg");

    public string RuntimePackage => Path.Combine(Feed, $"Upstash.Workflow.Runtime.{Version}.nupkg");

    public string RuntimeSymbols => Path.Combine(Feed, $"Upstash.Workflow.Runtime.{Version}.snupkg");

    public async ValueTask InitializeAsync()
    {
        try
        {
            Commit = await Repository.CommitAsync();
            await Repository.CopyToAsync(Sources, Remote);
            await PackAsync("runtime/Upstash.Workflow.Runtime.csproj");
            await PackAsync("generator/Upstash.Workflow.Generator.csproj");
            ConsumerSettings.Write(Consumers, Feed, Path.Combine(_root, "packages"), Version);
        }
        catch
        {
            Keep();
            throw;
        }
    }

    /// <summary>Leaves the folder behind for whoever looks into a failure; the messages name it.</summary>
    public void Keep() => _keep = true;

    public ValueTask DisposeAsync()
    {
        if (!_keep)
            Delete(new DirectoryInfo(_root));
        return default;
    }

    // Release and a version, as in the command of the README; the rest keeps servers from outliving the run.
    private async Task PackAsync(string project)
        => (await CommandLine.DotnetAsync(Sources, ["pack", project, "-c", "Release", "-o", Feed, $"-p:Version={Version}", .. Consumer.Quiet])).Succeeded();

    // Git marks its objects read-only.
    private static void Delete(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.IsReadOnly = false;
        folder.Delete(recursive: true);
    }
}
