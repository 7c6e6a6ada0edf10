using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A project of a stranger, whose only tie to us is a package.</summary>
internal sealed class BuildConsumer
{
    private const string Program = """
        using Upstash.Workflow;

        using var client = new UpstashWorkflowClient("a token");
        Console.WriteLine(new ListWorkflowRunLogsQuery { State = ListWorkflowRunLogsState.RunFailed }.ToQueryString());
        """;

    private readonly string _folder;

    private BuildConsumer(string folder) => _folder = folder;

    /// <param name="folder">Its folder, which need not exist.</param>
    /// <param name="feed">The packages.</param>
    /// <param name="package">The one that it refers to.</param>
    public static BuildConsumer Create(string folder, BuildFeed feed, string package)
    {
        Directory.CreateDirectory(folder);
        var consumer = new BuildConsumer(folder);
        // These end the search upwards.
        consumer.Write("Directory.Build.props", "<Project />");
        consumer.Write("Directory.Build.targets", "<Project />");
        consumer.Write("Directory.Packages.props", "<Project />");
        consumer.Write("Program.cs", Program);
        consumer.Write("nuget.config", $"""<configuration><packageSources><add key="measured" value="{feed.Folder}" /></packageSources></configuration>""");
        consumer.Write("Consumer.csproj", Project(package, feed.Version));
        return consumer;
    }

    public void Restore() => DotNet.Run(_folder, "restore");

    /// <summary>The files that the generator writes while this is compiled.</summary>
    public IReadOnlyList<string> GeneratedFiles()
    {
        DotNet.Run(_folder, "build", "--no-restore", "-p:EmitCompilerGeneratedFiles=true");
        return Directory.GetFiles(Path.Combine(_folder, "obj"), "*.g.cs", SearchOption.AllDirectories);
    }

    public void CheckIn(IEnumerable<string> files)
    {
        foreach (string file in files)
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    /// <summary>Builds everything anew.</summary>
    public BuildTime Build(params string[] arguments)
    {
        foreach (string output in (string[])[Path.Combine(_folder, "obj", "Debug"), Path.Combine(_folder, "bin")])
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
        TimeSpan processor = ChildProcess.ProcessorTime();
        long start = Stopwatch.GetTimestamp();
        DotNet.Run(_folder, ["build", "--no-restore", "--no-incremental", .. arguments]);
        return new BuildTime(Stopwatch.GetElapsedTime(start).TotalSeconds, (ChildProcess.ProcessorTime() - processor).TotalSeconds);
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);

    private static string Project(string package, string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RestorePackagesPath>packages</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{version}" />
          </ItemGroup>
        </Project>
        """;
}
