using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

public sealed class NoDocumentTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>
            <UpstashWorkflowBundledSpec>False</UpstashWorkflowBundledSpec>
            <UpstashWorkflowDrift>sometimes</UpstashWorkflowDrift>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task A_project_that_refuses_the_bundled_document_and_has_none_is_told_so_and_gets_no_type()
    {
        Consumer consumer = new(Feed, "NoDocument", Project);

        BuildResult build = await consumer.BuildAsync();

        build.Succeeded();
        Assert.Equal(("warning", "NoDocument.csproj"), (build.Single("UWG5005").Severity, build.Single("UWG5005").FileName));
        Assert.Contains("'sometimes'", build.Single("UWG5003").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(new PackedAssembly(File.ReadAllBytes(consumer.AssemblyPath)).Types, static type => type.StartsWith("Upstash", StringComparison.Ordinal));
    }
}
