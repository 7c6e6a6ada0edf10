using System.Text.Json;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

public sealed class BundledDocumentTests(PackedFeed feed, BundledConsumer consumer) : PackageTest(feed), IClassFixture<BundledConsumer>
{
    [Fact]
    public void A_project_with_the_package_alone_builds_without_a_warning_under_the_strictest_settings() => consumer.Build.IsClean();

    [Fact]
    public void Its_program_runs_on_the_generated_types()
        => Assert.Equal(
            [
                "Upstash.Workflow.UpstashWorkflowClient",
                "state=RUN_FAILED&fromDate=1700000000000&count=5&label=my%20label",
                "wfr_1 RUN_NEW False",
                """{"workflowRunId":"wfr_1","workflowState":"RUN_NEW","later":[1]}""",
                "True",
                "ListWorkflowRunLogs: 200, ListWorkflowRunLogs: 400, ListWorkflowRunLogs: 401, ListWorkflowRunLogs: 429, ListWorkflowRunLogs: 500",
            ],
            consumer.Run.Succeeded().Lines);

    [Fact]
    public void The_bundled_document_is_listed_once_and_out_of_sight()
    {
        JsonElement document = Assert.Single(consumer.AdditionalFiles);

        Assert.Equal("bundled", document.GetProperty("OpenApiClient").GetString());
        Assert.Equal("false", document.GetProperty("Visible").GetString());
        Assert.StartsWith(Path.GetDirectoryName(Feed.Consumers)!, document.GetProperty("FullPath").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_generated_files_can_be_written_to_disk_under_names_that_every_file_system_takes()
    {
        string folder = Path.Combine(consumer.Consumer.Folder, "obj", "Debug", "net10.0", "generated", "Upstash.Workflow.Generator");
        string[] names = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(static file => Path.GetFileName(file))];

        Assert.Contains("Upstash.Workflow.UpstashWorkflowClient.g.cs", names);
        Assert.All(names, static name => Assert.Matches("^[A-Za-z0-9._-]{1,100}$", name));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Its_output_holds_the_runtime_but_nothing_of_the_compiler_side()
    {
        string[] libraries = [.. Directory.EnumerateFiles(Path.GetDirectoryName(consumer.Consumer.AssemblyPath)!, "*.dll").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

        Assert.Equal(["Bundled.dll", "Polly.Core.dll", "Upstash.Workflow.Runtime.dll"], libraries);
    }
}
