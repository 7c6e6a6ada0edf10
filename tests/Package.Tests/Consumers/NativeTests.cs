using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

public sealed class NativeTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <StripSymbols>false</StripSymbols>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """"
        using Upstash.Workflow;

        using var client = new UpstashWorkflowClient("a token");
        WorkflowRun run = WorkflowRun.FromJson("""{"workflowRunId":"wfr_1","workflowState":"RUN_NEW"}"""u8);
        Console.WriteLine(run.ToJson());
        Console.WriteLine(new ListWorkflowRunLogsQuery { State = ListWorkflowRunLogsState.RunFailed }.ToQueryString());
        """";

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_native_application_is_published_without_a_warning_and_runs()
    {
        Assert.SkipUnless(HasLinker(), "Native publishing needs clang or gcc: skipped");
        Assert.SkipUnless(await CompilerRestoresAsync(), "The native compiler's package cannot be restored here: skipped");
        Consumer app = new Consumer(Feed, "Native", Project).Write("Program.cs", Program);

        BuildResult publish = await app.PublishAsync();

        publish.IsClean();
        Assert.Equal(["""{"workflowRunId":"wfr_1","workflowState":"RUN_NEW"}""", "state=RUN_FAILED"], (await app.RunPublishedAsync()).Succeeded().Lines);
    }

    // Without the package under test, into the ordinary cache of the machine: the large compiler is downloaded once, not in each run.
    private async Task<bool> CompilerRestoresAsync()
    {
        Consumer probe = new(Feed, "NativeProbe", Project.Replace("<PackageReference Include=\"Upstash.Workflow.Generator\" Version=\"$(TestedVersion)\" />", "", StringComparison.Ordinal));
        CommandResult restore = await CommandLine.DotnetAsync(probe.Folder, "restore", "-p:RestorePackagesPath=", "-p:RestoreFallbackFolders=", "-nodeReuse:false");
        return restore.ExitCode == 0;
    }

    private static bool HasLinker()
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
