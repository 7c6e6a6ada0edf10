using System.Text.Json;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>An application with the package reference of the README and nothing else, built and run once.</summary>
public sealed class BundledConsumer(PackedFeed feed) : IAsyncLifetime
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
          </ItemGroup>
        </Project>
        """;

    // The pragma is about this program alone: it has texts that nobody translates.
    private const string Program = """"
        #pragma warning disable CA1303
        using Upstash.Workflow;

        using var client = new UpstashWorkflowClient("a token");
        var query = new ListWorkflowRunLogsQuery
        {
            Label = "my label",
            Count = 5,
            State = ListWorkflowRunLogsState.RunFailed,
            FromDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000),
        };
        WorkflowRun run = WorkflowRun.FromJson("""{"workflowRunId":"wfr_1","workflowState":"RUN_NEW","later":[1]}"""u8);
        Console.WriteLine(typeof(UpstashWorkflowClient).FullName);
        Console.WriteLine(query.ToQueryString());
        Console.WriteLine($"{run.WorkflowRunId} {run.WorkflowState} {run.WorkflowState?.IsKnown}");
        Console.WriteLine(run.ToJson());
        Console.WriteLine(client.Logs is not null);
        Console.WriteLine(string.Join(", ", UpstashWorkflowExamples.All));
        """";

    public Consumer Consumer { get; } = new Consumer(feed, "Bundled", Project).Write("Program.cs", Program);

    public BuildResult Build { get; private set; } = null!;

    public CommandResult Run { get; private set; } = null!;

    public JsonElement[] AdditionalFiles { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Build = await Consumer.BuildAsync();
        Run = await Consumer.RunAsync();
        AdditionalFiles = await Consumer.ItemsAsync("AdditionalFiles");
    }

    public ValueTask DisposeAsync() => default;
}
