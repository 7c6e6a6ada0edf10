using System.Text.Json;

namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>A project of a stranger: a folder outside the repository whose only tie to us is the package.</summary>
public sealed class Consumer
{
    /// <summary>No server outlives a command, and the output is one line for each diagnostic.</summary>
    public static readonly string[] Quiet = ["-nodeReuse:false", "-m:1", "-tl:off", "-nologo", "-v:m", "-clp:NoSummary", "-p:UseSharedCompilation=false"];

    private readonly PackedFeed _feed;
    private readonly string _name;

    public Consumer(PackedFeed feed, string name, string project)
    {
        _feed = feed;
        _name = name;
        Folder = Path.Combine(feed.Consumers, name);
        Write($"{name}.csproj", project);
    }

    public string Folder { get; }

    public string AssemblyPath => Path.Combine(Folder, "bin", "Debug", "net10.0", $"{_name}.dll");

    public Consumer Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    public DateTime TimeOf(string path) => File.GetLastWriteTimeUtc(Path.Combine(Folder, path));

    public async Task<BuildResult> BuildAsync(params string[] arguments) => new(await DotnetAsync(["build", .. Quiet, .. arguments]));

    public Task<CommandResult> RunAsync() => DotnetAsync([AssemblyPath]);

    public async Task<BuildResult> PublishAsync() => new(await DotnetAsync(["publish", "-c", "Release", "-o", Path.Combine(Folder, "published"), .. Quiet]));

    public Task<CommandResult> RunPublishedAsync() => CommandLine.RunAsync(Folder, Path.Combine(Folder, "published", _name));

    /// <summary>The items of one kind as the project has them before anything is built, or after what the arguments say.</summary>
    public async Task<JsonElement[]> ItemsAsync(string kind, params string[] arguments)
    {
        CommandResult result = (await DotnetAsync(["msbuild", $"-getItem:{kind}", .. arguments])).Succeeded();
        using JsonDocument document = JsonDocument.Parse(result.Output);
        return [.. document.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(static item => item.Clone())];
    }

    /// <summary>The files that the compiler is given as analyzers, of those in the package.</summary>
    public async Task<string[]> AnalyzersAsync(params string[] arguments)
        => [.. (await ItemsAsync("Analyzer", ["-restore", "-t:Compile", .. arguments]))
            .Select(static item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/'))
            .Where(static path => path.Contains("/upstash.workflow.generator/", StringComparison.OrdinalIgnoreCase))];

    private async Task<CommandResult> DotnetAsync(string[] arguments)
    {
        try
        {
            return await CommandLine.DotnetAsync(Folder, arguments);
        }
        catch
        {
            _feed.Keep();
            throw;
        }
    }
}
