using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>Which of the compiler's many places for severities reach a diagnostic in a YAML file.</summary>
public sealed class SeverityTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>
            <!-- The document is about the severities: its texts are nobody's documentation. -->
            <GenerateDocumentationFile>false</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
            <OpenApiClient Include="faulty.yaml" />
          </ItemGroup>
        </Project>
        """;

    // A duplicate key (UWG1003), a reference to nothing (UWG1004), a parameter that the path has no place for (UWG4014), two properties of one name (UWG1008).
    private const string Faulty = """
        openapi: 3.1.0
        info: { title: Faulty, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a:
            get:
              operationId: getA
              parameters:
                - { in: path, name: nowhere, required: true, schema: { type: string } }
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Nowhere' } } } }
        components:
          schemas:
            Thing:
              type: object
              properties:
                foo-bar: { type: string }
                fooBar: { type: string }
                twice: { type: string, type: string }

        """;

    [Fact]
    public async Task NoWarn_and_WarningsAsErrors_reach_a_document()
    {
        BuildResult build = await Consumer("NoWarn").BuildAsync("-p:NoWarn=UWG1004", "-p:WarningsAsErrors=UWG1003");

        build.Failed();
        Assert.Equal(("error", "faulty.yaml", 19), Place(build.Single("UWG1003")));
        build.HasNo("UWG1004");
        Assert.Equal(("warning", "faulty.yaml", 9), Place(build.Single("UWG4014")));
        build.HasNo("UWG1008");
    }

    [Fact]
    public async Task A_globalconfig_reaches_a_document()
    {
        Consumer consumer = Consumer("Global").Write(
            ".globalconfig",
            """
            is_global = true
            dotnet_diagnostic.UWG1003.severity = none
            dotnet_diagnostic.UWG1004.severity = error
            dotnet_diagnostic.UWG1008.severity = warning
            """);

        BuildResult build = await consumer.BuildAsync();

        build.Failed();
        build.HasNo("UWG1003");
        Assert.Equal(("error", "faulty.yaml", 11), Place(build.Single("UWG1004")));
        Assert.Equal(("warning", "faulty.yaml", 9), Place(build.Single("UWG4014")));
        Assert.Equal(("warning", "faulty.yaml", 18), Place(build.Single("UWG1008")));
    }

    // It would be welcome, but the compiler asks editorconfig about C# files only. When this changes the README has to.
    [Fact]
    public async Task An_editorconfig_does_not_reach_a_document()
    {
        Consumer consumer = Consumer("Editor").Write(
            ".editorconfig",
            """
            [*]
            dotnet_diagnostic.CS0169.severity = error
            dotnet_diagnostic.UWG1003.severity = none
            [*.yaml]
            dotnet_diagnostic.UWG4014.severity = error
            """);

        BuildResult build = await consumer.BuildAsync();

        // The C# file proves that the compiler has read it.
        Assert.Equal("error", build.Single("CS0169").Severity);
        Assert.Equal("warning", build.Single("UWG1003").Severity);
        Assert.Equal("warning", build.Single("UWG4014").Severity);
    }

    // The compiler looks for its configuration in and above the folders of the C# files: a project without one has none.
    private Consumer Consumer(string name)
        => new Consumer(Feed, name, Project)
            .Write("faulty.yaml", Faulty.ReplaceLineEndings("\n"))
            .Write("Unused.cs", "internal sealed class Unused { private int field; }");

    private static (string Severity, string File, int Line) Place(BuildDiagnostic diagnostic) => (diagnostic.Severity, diagnostic.FileName, diagnostic.Line);
}
