using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

public sealed class BrokenDocumentsTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
            <OpenApiClient Include="api/openapi.yaml" />
            <OpenApiClient Include="missing.yaml" />
            <OpenApiClient Include="sound.yaml" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task What_cannot_be_read_is_an_error_at_its_place_and_leaves_the_other_documents_alone()
    {
        Consumer consumer = new Consumer(Feed, "Broken", Project)
            .Write("api/openapi.yaml", "openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\npaths:\n  /a:\n  \tget: {}\n")
            .Write("sound.yaml", Documents.Yaml("Sound", "Sound"))
            .Write("Uses.cs", "internal static class Uses { internal static Broken.Sound.SoundClient? Client => null; }");

        BuildResult build = await consumer.BuildAsync();

        build.Failed();
        BuildDiagnostic syntax = build.Single("UWG1002");
        Assert.Equal(("error", Path.Combine(consumer.Folder, "api", "openapi.yaml"), 7), (syntax.Severity, syntax.File, syntax.Line));
        Assert.True(syntax.Column > 0, build.ToString());
        Assert.Equal(("error", Path.Combine(consumer.Folder, "missing.yaml")), (build.Single("UWG1001").Severity, build.Single("UWG1001").File));
        build.Single("CS2001");
        Assert.Equal(3, build.Diagnostics.Count);
    }
}
